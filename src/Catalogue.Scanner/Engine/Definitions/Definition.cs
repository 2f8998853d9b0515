using System.Text.Json.Nodes;
using Catalogue.Model.Servers;
using Catalogue.Scanner.Engine.Syntax;

namespace Catalogue.Scanner.Engine.Definitions;

/// <summary>One place that defines a tool, as a pattern found it: expressions, not yet evaluated.</summary>
internal sealed record Definition
{
    /// <summary>Pattern that found it, such as <c>call</c> or <c>decorator</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary>Everything that belongs to the definition, for its lines.</summary>
    public required Expr Span { get; init; }

    /// <summary>The name as an expression, or null where <see cref="GivenName"/> is one.</summary>
    public Expr? Name { get; init; }

    /// <summary>The name where the language's own rule gives it.</summary>
    public string? GivenName { get; init; }

    /// <summary>What the server that mounts this one puts before the name, or null.</summary>
    public string? Prefix { get; init; }

    public Expr? Title { get; init; }

    public Expr? Description { get; init; }

    /// <summary>The description where it is no expression: a comment, a docstring.</summary>
    public string? GivenDescription { get; init; }

    public Expr? Input { get; init; }

    /// <summary>The input schema where a pattern has built it already.</summary>
    public JsonObject? GivenInput { get; init; }

    public Expr? Output { get; init; }

    public Expr? Annotations { get; init; }

    public ToolAnnotations? GivenAnnotations { get; init; }

    /// <summary>Why nothing can be read here although a tool is registered; null where it can.</summary>
    public string? Unreadable { get; init; }

    /// <summary>The function that runs when the tool is called: what it hands back is no definition.</summary>
    public Expr? Body { get; init; }

    /// <summary>Whether it is seen from a call of the function around it.</summary>
    public bool IsBound { get; private init; }

    /// <summary>Whether an unreadable name is worth a finding; an object that might be a tool is not.</summary>
    public bool IsRegistration { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The same definition seen from one call of the function around it.</summary>
    public Definition Bound(Bindings bindings, Expr call) => this with
    {
        Span = call,
        IsBound = true,
        Name = Name is { } name ? name with { Bindings = bindings } : null,
        Title = Title is { } title ? title with { Bindings = bindings } : null,
        Description = Description is { } description ? description with { Bindings = bindings } : null,
        Input = Input is { } input ? input with { Bindings = bindings } : null,
        Output = Output is { } output ? output with { Bindings = bindings } : null,
        Annotations = Annotations is { } annotations ? annotations with { Bindings = bindings } : null,
    };
}
