using Catalogue.Classifier.Words;

namespace Catalogue.Classifier.Text;

/// <summary>How a text speaks of an act.</summary>
internal enum Mood
{
    /// <summary>The call does it: "deletes a file", "is deleted", "used to delete".</summary>
    Done,

    /// <summary>By the way in which the call does something else: "by running it".</summary>
    By,

    /// <summary>It is ruled out: "does not delete", "never executed", "without running it".</summary>
    Denied,

    /// <summary>Only spoken of: "when you need to delete", "how to delete".</summary>
    Mentioned,
}

/// <summary>A verb in a text, with the way it is meant.</summary>
/// <param name="Verb">The verb where it stands.</param>
/// <param name="At">Its number among the words that were read.</param>
/// <param name="Passive">Whether what the act befalls stands before it.</param>
internal readonly record struct Act(Token Verb, int At, Mood Mood, bool Passive)
{
    /// <summary>Whether the call does it, one way or the other.</summary>
    public bool Happens => Mood is Mood.Done or Mood.By;
}
