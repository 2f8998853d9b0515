namespace Catalogue.Sources.Places.Registry;

/// <summary>A registry refused or could not be reached.</summary>
internal sealed class RegistryException : IOException
{
    public RegistryException(string message)
        : base(message)
    {
    }

    public RegistryException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public RegistryException()
    {
    }
}
