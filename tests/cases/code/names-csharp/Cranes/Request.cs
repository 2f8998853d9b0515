namespace Harbour.Cranes;

public sealed class Request
{
    public string Wrong { get; set; }
}
