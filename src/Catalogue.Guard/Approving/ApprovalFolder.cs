using System.Text.Json;
using Catalogue.Model.Store;

namespace Catalogue.Guard.Approving;

/// <summary>Calls that wait, a file each, and the decisions of whoever looks at them in another terminal. Only its owner can read or write it.</summary>
public sealed class ApprovalFolder(string folder)
{
    private const string Waiting = ".waiting.json", Yes = ".yes", No = ".no";

    /// <summary>Shows the call to whoever runs <c>guard approve</c>.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Show(ApprovalRequest request)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        AtomicFile.Write(Named(request.Id + Waiting), JsonSerializer.SerializeToUtf8Bytes(request, ApprovalJson.Default.ApprovalRequest));
    }

    /// <summary>Takes the call and any decision on it away; an approval is used once.</summary>
    public void Remove(ApprovalRequest request)
    {
        foreach (string ending in (ReadOnlySpan<string>)[Waiting, Yes, No])
            File.Delete(Named(request.Id + ending));
    }

    /// <summary>The decision on exactly this call; null where there is none yet.</summary>
    public bool? Decision(ApprovalRequest request)
    {
        if (File.Exists(Named(request.Id + No)))
            return false;
        string yes = Named(request.Id + Yes);
        return File.Exists(yes) ? File.ReadAllText(yes) == request.Binding : null;
    }

    /// <summary>Calls that can still be decided, the oldest first.</summary>
    public IReadOnlyList<ApprovalRequest> Pending(DateTimeOffset now)
    {
        if (!Directory.Exists(folder))
            return [];
        var pending = new List<ApprovalRequest>();
        foreach (string file in Directory.EnumerateFiles(folder, "*" + Waiting))
        {
            if (Read(file) is { } request && request.Expires > now && Decision(request) is null)
                pending.Add(request);
        }
        return [.. pending.OrderBy(r => r.Expires).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Decide(ApprovalRequest request, bool approve) =>
        AtomicFile.Write(Named(request.Id + (approve ? Yes : No)), System.Text.Encoding.ASCII.GetBytes(approve ? request.Binding : "no"));

    private string Named(string name) => Path.Combine(folder, name);

    private static ApprovalRequest? Read(string file)
    {
        try
        {
            var request = JsonSerializer.Deserialize(File.ReadAllBytes(file), ApprovalJson.Default.ApprovalRequest);
            return request is not null && Path.GetFileName(file) == request.Id + Waiting ? request : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            // It was decided or withdrawn meanwhile.
            return null;
        }
    }
}
