// Reads a policy file back and tells what it does to a call of a tool, so that the composer shows what the text holds and not what was meant.
(() => {
  'use strict';
  const list = (text, key) => {
    const found = text.match(new RegExp(`^ *${key}:((?:\\n *- .*)+)`, 'm'));
    return found ? found[1].split('\n').slice(1).map((line) => bare(line.trim().slice(2))) : [];
  };
  const bare = (word) => word.replace(/^"(.*)"$/, '$1').replace(/^'(.*)'$/s, (_, inner) => inner.replaceAll("''", "'"));
  const effect = (action, max = 0, named = true) => ({ action, max, named });
  const tomlList = (text, key) => [...((text.match(new RegExp(`^${key} = \\[\\n([^\\]]*)\\]`, 'm')) || ['', ''])[1].matchAll(/^ {2}"(.*)",$/gm))].map((m) => m[1]);

  function policyJson(text, key, tool) {
    const { hide = [], tools } = JSON.parse(text);
    if (hide.includes(tool)) return effect('hide');
    if (!Object.hasOwn(tools, tool)) return effect('deny', 0, false);
    return tools[tool].deny_if ? effect('deny') : tools[tool].ask ? effect('ask') : effect('allow', tools[tool].limits?.[0].max);
  }

  const readers = {
    guard: policyJson,
    'policylayer-json': policyJson,
    'intercept-yaml'(text, key, tool) {
      if (list(text.split('\ntools:')[0], 'hide').includes(tool)) return effect('hide');
      const block = text.split('\ntools:')[1].split(/\n(?= {2}[^ ])/).find((b) => bare(b.split(':\n')[0].trim()) === tool);
      if (!block) return effect('deny', 0, false);
      return /^ +action: deny$/m.test(block) ? effect('deny') : effect('allow', Number((block.match(/rate_limit: "?(\d+)\/minute/) || [0, 0])[1]));
    },
    'claude-code'(text, key, tool) {
      const { allow = [], ask = [], deny = [] } = JSON.parse(text).permissions, rule = `mcp__${key}__${tool}`;
      return deny.includes(rule) ? effect('hide') : ask.includes(rule) ? effect('ask') : allow.includes(rule) ? effect('allow') : effect('ask', 0, false);
    },
    codex(text, key, tool) {
      if (tomlList(text, 'disabled_tools').includes(tool)) return effect('hide');
      if (!tomlList(text, 'enabled_tools').includes(tool)) return effect('hide', 0, false);
      return effect(text.includes(`[mcp_servers.${key}.tools.${tool}]\napproval_mode = "approve"\n`) ? 'allow' : 'ask');
    },
    'gemini-cli'(text, key, tool) {
      const own = text.split('[[rule]]\n').find((rule) => rule.includes(`mcpName = "${key}"\ntoolName = "${tool}"\n`));
      if (!own) return effect('hide', 0, false);
      return effect({ allow: 'allow', ask_user: 'ask', deny: 'hide' }[own.match(/decision = "(.*)"/)[1]]);
    },
    cursor: (text, key, tool) => (JSON.parse(text).mcpAllowlist.includes(`${key}:${tool}`) ? effect('allow') : effect('ask', 0, false)),
    vscode: (text, key, tool) => effect('ask', 0, Object.hasOwn(JSON.parse(text)['chat.tools.eligibleForAutoApproval'], tool)),
    'docker-mcp': (text, key, tool) => (text.includes(`--tools '${key}:${tool}'`) ? effect('allow') : effect('hide', 0, false)),
    agentgateway: (text, key, tool) => (list(text, 'rules').includes(`mcp.tool.target == "${key}" && mcp.tool.name == "${tool}"`) ? effect('allow') : effect('hide', 0, false)),
    'envoy-ai-gateway': (text, key, tool) => ([...text.matchAll(/^ +tool: (.*)$/gm)].some((m) => bare(m[1]) === tool) ? effect('allow') : effect('hide', 0, false)),
    toolhive: (text, key, tool) => (JSON.parse(text).cedar.policies.some((p) => p.endsWith(`resource == Tool::"${tool}");`)) ? effect('allow') : effect('hide', 0, false)),
    litellm(text, key, tool) {
      if (list(text, 'disallowed_tools').includes(tool)) return effect('hide');
      return list(text, 'allowed_tools').includes(tool) ? effect('allow') : effect('hide', 0, false);
    },
    kong(text, key, tool) {
      const own = text.split(/\n +- name: /).find((block) => bare(block.split('\n')[0]) === tool);
      return own ? effect(/^ +allow:$/m.test(own.split('acl:')[1]) ? 'allow' : 'hide') : effect('hide', 0, false);
    },
  };

  globalThis.policyEffects = (format, text, key, tool) => readers[format](text, key, tool);
})();
