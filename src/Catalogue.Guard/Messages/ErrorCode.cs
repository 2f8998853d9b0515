namespace Catalogue.Guard.Messages;

/// <summary>JSON-RPC's codes, and the one that the protocol adds for headers.</summary>
internal static class ErrorCode
{
    public const int Parse = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int Internal = -32603;
    public const int HeaderMismatch = -32020;
}
