namespace Catalogue.Guard.Counting;

/// <summary>Calls cannot be counted; the message is a whole sentence that says what to do. A call that cannot be counted is denied.</summary>
public sealed class CounterException : IOException
{
    public CounterException(string message)
        : base(message)
    {
    }

    public CounterException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public CounterException()
    {
    }
}
