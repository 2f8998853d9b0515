namespace Catalogue.Policies.Advice;

/// <summary>What a document is about; both deny what they do not list, where the format can.</summary>
public enum PolicyScope
{
    Tool,
    Server,
}
