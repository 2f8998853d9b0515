namespace Catalogue.Classifier.Facts;

/// <summary>Finds one kind of fact. It sees what a definition states, never what the tool or its server is called.</summary>
internal interface IFactDetector
{
    /// <summary>Prefix of the ids of its facts.</summary>
    string Id { get; }

    IEnumerable<Fact> Find(Stated stated);
}
