namespace Catalogue.Policies.Readers;

/// <summary>A policy file that cannot be taken as it is; the message says what to change.</summary>
internal sealed class PolicyFaultException : FormatException
{
    /// <param name="line">Counted from 1; 0 where no line is to blame.</param>
    public PolicyFaultException(int line, string message)
        : base(message) => Line = line;

    public PolicyFaultException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public PolicyFaultException(string message)
        : base(message)
    {
    }

    public PolicyFaultException()
    {
    }

    public int Line { get; }
}
