using System.Text;
using Catalogue.Model.Verdicts;

namespace Catalogue.Site.Machine;

/// <summary>A verdict as a picture for previews of links: one for each level and class.</summary>
internal static class VerdictPicture
{
    public static byte[] Of(RiskLevel level, ToolClass toolClass) => Encoding.UTF8.GetBytes($"""
        <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" role="img" aria-label="{level} risk, {toolClass}">
        <rect width="1200" height="630" fill="#f7f5f0"/>
        <rect width="40" height="630" fill="{Badge.Colour(level)}"/>
        <g font-family="Verdana,DejaVu Sans,Geneva,sans-serif" fill="#1c1b19">
        <text x="110" y="290" font-size="120" font-weight="700" fill="{Badge.Colour(level)}">{level} risk</text>
        <text x="110" y="400" font-size="64">{toolClass} tool</text>
        <text x="110" y="540" font-size="36">Tool risk catalogue</text>
        </g>
        </svg>

        """.ReplaceLineEndings("\n"));
}
