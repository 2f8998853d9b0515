namespace Catalogue.Site.Rendering;

/// <summary>A model of which there are so many that it tells itself, and quickly, what a page may show of it.</summary>
internal interface IShortForm
{
    /// <summary>Writes what the members are made from: where two models come out alike, so do all members that are asked for.</summary>
    /// <param name="to">Takes it.</param>
    /// <param name="asks">Whether templates ask for the member of this name.</param>
    void WriteTo(BinaryWriter to, Func<string, bool> asks);
}
