using Catalogue.Model.Policies;
using Catalogue.Policies.Advice;
using Catalogue.Policies.Effects;
using Catalogue.Policies.Formats;

namespace Catalogue.Policies.Evaluation;

/// <summary>Decides calls as a document's own text does, for the client that reads it. The proofs hold it against the engines.</summary>
internal sealed class DocumentEvaluator(DocumentEffects effects)
{
    /// <summary>The evaluator of what a format writes for a request.</summary>
    public static DocumentEvaluator Of(IPolicyFormat format, PolicyRequest request) => new(format.Read(format.Write(request).Text, request));

    public ToolEffect EffectOn(string tool) => effects(tool);

    /// <summary>The verdict on a call by itself, as the first of its window.</summary>
    public PolicyVerdict Decide(ToolCall call)
    {
        ToolEffect effect = effects(call.Tool);
        if (!effect.IsNamed && effect.Action is PolicyAction.Deny or PolicyAction.Hide)
            return new PolicyVerdict(effect.Action, ActionReason.Unlisted);
        RuleDecision decision = RecommendedRules.Of(effect).Decide(call.Tool, call.Arguments);
        return new PolicyVerdict(decision.Action, decision.Reason);
    }
}
