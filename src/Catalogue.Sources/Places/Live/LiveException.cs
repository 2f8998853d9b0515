namespace Catalogue.Sources.Places.Live;

/// <summary>A server could not be started or did not answer; the message says what to do.</summary>
internal sealed class LiveException : IOException
{
    public LiveException(string message)
        : base(message)
    {
    }

    public LiveException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public LiveException()
    {
    }
}
