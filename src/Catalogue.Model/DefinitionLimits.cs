namespace Catalogue.Model;

/// <summary>Bounds on what strangers may hand us; beyond them input is rejected and listed.</summary>
public static class DefinitionLimits
{
    /// <summary>Nesting of a JSON document.</summary>
    public const int JsonDepth = 100;

    /// <summary>Characters of a tool's or server's name.</summary>
    public const int NameLength = 512;

    /// <summary>Characters of one description.</summary>
    public const int TextLength = 200_000;

    /// <summary>Bytes of one tool's schema.</summary>
    public const int SchemaBytes = 1_000_000;

    /// <summary>Tools of one server.</summary>
    public const int ToolsPerServer = 5_000;

    /// <summary>Bytes of one manifest or catalogue file.</summary>
    public const int FileBytes = 16_000_000;

    /// <summary>Parameters read from one schema, nested ones included.</summary>
    public const int Parameters = 500;

    /// <summary>Nesting of parameters that is followed.</summary>
    public const int ParameterDepth = 6;

    /// <summary>
    /// Milliseconds after which a pattern gives up on a text. Far above what any takes on bounded input, for it counts the wall: a machine that
    /// stands still for a moment must not be taken for a hostile text.
    /// </summary>
    public const int PatternMilliseconds = 30_000;
}
