// Writes a composed policy in every format, as the command `policy` does. A rule is { tool, action, max, high }: max calls a minute, or none.
(() => {
  'use strict';
  const { map, yaml, json, toml, quote } = globalThis.policyText;
  const named = (rules, ...actions) => rules.filter((r) => actions.includes(r.action)).map((r) => r.tool);

  // What a format can say: a(sk), d(eny), h(ide), l(imit).
  const formats = {
    guard: { can: 'adhl', write: policyJson },
    'policylayer-json': { can: 'dhl', write: policyJson },
    'intercept-yaml': { can: 'dhl', write: intercept },
    'claude-code': { can: 'adh', key: /^(?!.*__)(?!.*_$)/, write: claudeCode },
    codex: { can: 'adh', write: codex },
    'gemini-cli': { can: 'adh', key: /^[A-Za-z0-9-]{1,25}$/, longest: (key) => 63 - 5 - key.length, write: gemini },
    cursor: { can: 'a', write: (rules, key) => json(map(['mcpAllowlist', named(rules, 'allow').map((t) => `${key}:${t}`)])) },
    vscode: { can: 'a', write: (rules) => json(map(['chat.tools.eligibleForAutoApproval', map(...named(rules, 'ask').map((t) => [t, false]))])) },
    'docker-mcp': { can: 'dh', write: docker },
    agentgateway: { can: 'dh', write: agentGateway },
    'envoy-ai-gateway': { can: 'dh', key: /^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$/, write: envoy },
    toolhive: { can: 'dh', write: toolHive },
    litellm: { can: 'dh', write: liteLlm },
    kong: { can: 'dh', write: kong },
  };

  // What cannot be counted at High is asked, what cannot be asked is denied, what cannot be denied is asked.
  function nearest(rule, can) {
    let { action, max } = rule;
    if (max && !can.includes('l')) {
      if (action === 'allow' && rule.high) action = 'ask';
      max = 0;
    }
    if (action === 'hide' && !can.includes('h')) action = 'deny';
    if (action === 'ask' && !can.includes('a')) action = 'deny';
    if (action === 'deny' && !can.includes('d')) action = 'ask';
    return { ...rule, action, max };
  }

  function policyJson(rules) {
    const rule = (r) => (r.action === 'deny' ? map(['deny_if', [map(['conditions', []], ['on_deny', 'Denied by policy.'])]])
      : r.action === 'ask' ? map(['ask', true])
        : r.max ? map(['limits', [map(['counter', `${r.tool}_rate`], ['window', 'minute'], ['max', r.max], ['scope', 'grant'])]]) : map());
    const hidden = named(rules, 'hide');
    return json(map(['version', '1'], ['default', 'deny'], hidden.length && ['hide', hidden], ['tools', map(...rules.filter((r) => r.action !== 'hide').map((r) => [r.tool, rule(r)]))]));
  }

  function intercept(rules, key) {
    const inner = (r) => [
      ...(r.action === 'deny' ? [map(['name', 'denied'], ['action', 'deny'], ['on_deny', 'Denied by policy.'])] : []),
      ...(r.max ? [map(['name', 'calls in a minute'], ['rate_limit', `${r.max}/minute`])] : []),
    ];
    const hidden = named(rules, 'hide');
    return yaml(map(['version', '1'], ['description', `Recommended policy for ${key}`], ['default', 'deny'], hidden.length && ['hide', hidden],
      ['tools', map(...rules.filter((r) => r.action !== 'hide').map((r) => [r.tool, map(['rules', inner(r)])]))]));
  }

  function claudeCode(rules, key) {
    const list = (...actions) => named(rules, ...actions).map((t) => `mcp__${key}__${t}`);
    const lists = [['allow', list('allow')], ['ask', list('ask')], ['deny', list('deny', 'hide')]];
    return json(map(['permissions', map(...lists.filter(([, names]) => names.length > 0))]));
  }

  function codex(rules, key) {
    const denied = named(rules, 'deny', 'hide');
    return toml.table('mcp_servers', key) + toml.list('enabled_tools', named(rules, 'allow', 'ask')) + (denied.length ? toml.list('disabled_tools', denied) : '')
      + toml.pair('default_tools_approval_mode', 'prompt')
      + named(rules, 'allow').map((t) => `\n${toml.table('mcp_servers', key, 'tools', t)}${toml.pair('approval_mode', 'approve')}`).join('');
  }

  function gemini(rules, key) {
    const head = (tool, decision, priority) => `[[rule]]\n${toml.pair('mcpName', key)}${toml.pair('toolName', tool)}${toml.pair('decision', decision)}${toml.pair('priority', priority)}`;
    const rule = (r) => (r.action === 'deny' || r.action === 'hide' ? head(r.tool, 'deny', 900) + toml.pair('denyMessage', 'Denied by policy.')
      : head(r.tool, r.action === 'ask' ? 'ask_user' : 'allow', 500));
    return rules.map((r) => `${rule(r)}\n`).join('') + head('*', 'deny', 10) + toml.pair('denyMessage', 'This tool is not in the policy.');
  }

  function docker(rules, key) {
    const tools = named(rules, 'allow');
    if (tools.length === 0)
      return '#!/bin/sh\n# The policy allows no tool, so the Docker MCP gateway is not started.\nexit 1\n';
    const head = '#!/bin/sh\n# Starts the Docker MCP gateway with the tools of the policy and no others.\n';
    return head + `exec docker mcp gateway run --servers '${key}'${tools.map((t) => ` \\\n  --tools '${key}:${t}'`).join('')}\n`;
  }

  function agentGateway(rules, key) {
    const lines = named(rules, 'allow').map((t) => `mcp.tool.target == ${quote(key)} && mcp.tool.name == ${quote(t)}`);
    return yaml(map(['policies', map(['mcpAuthorization', map(['rules', lines.length ? lines : ['false']])])]));
  }

  function envoy(rules, key) {
    const tools = named(rules, 'allow'), groups = [];
    for (let i = 0; i < tools.length && groups.length < 32; i += 16) groups.push(tools.slice(i, i + 16));
    const rule = (group) => map(['action', 'Allow'], ['target', map(['tools', group.map((t) => map(['backend', key], ['tool', t]))])]);
    return yaml(map(['apiVersion', 'aigateway.envoyproxy.io/v1beta1'], ['kind', 'MCPRoute'], ['metadata', map(['name', `${key}-policy`])], ['spec', map(
      ['parentRefs', [map(['name', 'my-gateway'])]], ['backendRefs', [map(['name', key], ['kind', 'Backend'], ['group', 'gateway.envoyproxy.io'])]],
      ['securityPolicy', map(['authorization', map(['defaultAction', 'Deny'], ['rules', groups.map(rule)])])],
    )]));
  }

  function toolHive(rules) {
    const permits = named(rules, 'allow').map((t) => `permit(principal, action == Action::"call_tool", resource == Tool::${quote(t)});`);
    // ToolHive does not start with an empty list.
    if (permits.length === 0) permits.push('forbid(principal, action, resource);');
    return json(map(['version', '1.0'], ['type', 'cedarv1'], ['cedar', map(['policies', permits], ['entities_json', '[]'])]));
  }

  function liteLlm(rules, key) {
    const allowed = named(rules, 'allow'), denied = named(rules, 'deny', 'hide');
    return yaml(map(['mcp_servers', map([key.replaceAll('-', '_'), map(['allowed_tools', allowed.length ? allowed : ['no-tool-is-allowed']], denied.length && ['disallowed_tools', denied])])]));
  }

  function kong(rules, key) {
    const access = (list, ...first) => map(...first, [list, ['agents']]);
    const tools = rules.map((r) => (r.action === 'allow' ? 'allow' : 'deny')).map((list, i) => map(['name', rules[i].tool], ['description', `${list} by policy`], ['acl', access(list)]));
    return yaml(map(['_format_version', '3.0'], ['plugins', [map(['name', 'ai-mcp-proxy'], ['route', key], ['config', map(
      ['mode', 'passthrough-listener'], ['include_consumer_groups', true], ['default_acl', [access('deny', ['scope', 'tools'])]], ['tools', tools],
    )])]]));
  }

  globalThis.policyFormats = {
    names: Object.keys(formats),
    takes: (format, key) => !formats[format].key || formats[format].key.test(key),
    /** The file; `rules` sorted by name. */
    write(format, rules, key) {
      const { can, longest, write } = formats[format];
      const room = longest ? longest(key) : Infinity;
      return write(rules.filter((r) => r.tool.length <= room).map((r) => nearest(r, can)), key);
    },
  };
})();
