using System.Globalization;
using Catalogue.Policies.Evaluation;
using StackExchange.Redis;

namespace Catalogue.Guard.Counting;

/// <summary>Counts in Redis, shared by machines, by Redis' own clock. One script reads and counts, so that nothing comes between.</summary>
internal sealed class RedisCounters(ConfigurationOptions options, bool sliding) : ICallCounters, IDisposable
{
    private const string Script = """
        local t = redis.call('TIME')
        local now = t[1] * 1000000 + t[2]
        for i, key in ipairs(KEYS) do
          local max, part, parts = tonumber(ARGV[i * 3 - 2]), tonumber(ARGV[i * 3 - 1]), tonumber(ARGV[i * 3])
          local id, sum = math.floor(now / part), 0
          local all = redis.call('HGETALL', key)
          for j = 1, #all, 2 do
            local field = tonumber(all[j])
            if field > id then return -i end
            if field > id - parts then sum = sum + tonumber(all[j + 1]) else redis.call('HDEL', key, all[j]) end
          end
          if sum >= max then return i end
        end
        local done = {}
        for i, key in ipairs(KEYS) do
          local part, parts = tonumber(ARGV[i * 3 - 1]), tonumber(ARGV[i * 3])
          if not done[key] then
            done[key] = true
            redis.call('HINCRBY', key, string.format('%.0f', math.floor(now / part)), 1)
            redis.call('PEXPIRE', key, string.format('%.0f', math.ceil(part * (parts + 1) / 1000)))
          end
        end
        return 0
        """;

    private const string RefundScript = """
        for _, key in ipairs(KEYS) do
          local newest = nil
          for _, field in ipairs(redis.call('HKEYS', key)) do
            if not newest or tonumber(field) > tonumber(newest) then newest = field end
          end
          if newest and tonumber(redis.call('HGET', key, newest)) > 0 then redis.call('HINCRBY', key, newest, -1) end
        end
        return 0
        """;

    private readonly Lock gate = new();
    private ConnectionMultiplexer? connection;

    /// <param name="url"><c>redis://[USER:PASSWORD@]HOST[:PORT][/DATABASE]</c>, or <c>rediss://</c> for TLS.</param>
    /// <exception cref="FormatException">It is no such address.</exception>
    public static RedisCounters Of(string url, bool sliding)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("redis" or "rediss") || uri.Host.Length == 0)
            throw new FormatException($"'{url}' is no address of Redis; write redis://HOST:PORT");
        var options = new ConfigurationOptions
        {
            AbortOnConnectFail = true,
            ConnectRetry = 1,
            ConnectTimeout = 2_000,
            SyncTimeout = 2_000,
            Ssl = uri.Scheme == "rediss",
            ClientName = "catalogue-guard",
        };
        options.EndPoints.Add(uri.Host, uri.Port > 0 ? uri.Port : 6379);
        string[] user = Uri.UnescapeDataString(uri.UserInfo).Split(':', 2);
        if (user is [var name, var password])
            (options.User, options.Password) = (name.Length == 0 ? null : name, password);
        if (int.TryParse(uri.AbsolutePath.Trim('/'), NumberStyles.None, CultureInfo.InvariantCulture, out int database))
            options.DefaultDatabase = database;
        return new RedisCounters(options, sliding);
    }

    public string? Reserve(IReadOnlyList<CallLimit> limits, string grant, DateTimeOffset at)
    {
        if (limits.Count == 0)
            return null;
        int answer = (int)Run(Script, limits, grant, [.. limits.SelectMany(l => (RedisValue[])[l.Max, PartOf(l), sliding ? CallWindow.SlidingParts + 1 : 1])]);
        return answer == 0 ? null : answer < 0 ? LimitSentence.ClockWentBack : LimitSentence.UsedUp(limits[answer - 1]);
    }

    public void Refund(IReadOnlyList<CallLimit> limits, string grant, DateTimeOffset at)
    {
        if (limits.Count > 0)
            Run(RefundScript, [.. limits.DistinctBy(l => (l.Counter, l.Window))], grant, []);
    }

    public void Dispose() => connection?.Dispose();

    private RedisResult Run(string script, IReadOnlyList<CallLimit> limits, string grant, RedisValue[] values)
    {
        try
        {
            return Connected().GetDatabase().ScriptEvaluate(script, [.. limits.Select(l => KeyOf(l, grant))], values);
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            throw new CounterException("Redis, which counts the calls, cannot be reached: " + e.Message.Split('\n')[0], e);
        }
    }

    private ConnectionMultiplexer Connected()
    {
        lock (gate)
            return connection ??= ConnectionMultiplexer.Connect(options);
    }

    private RedisKey KeyOf(CallLimit limit, string grant) =>
        $"catalogue-guard:{{{Uri.EscapeDataString(grant)}}}:{Uri.EscapeDataString(limit.Counter)}:{limit.Window.TotalSeconds:0}:{(sliding ? "sliding" : "clock")}";

    // Microseconds.
    private long PartOf(CallLimit limit) => limit.Window.Ticks / TimeSpan.TicksPerMicrosecond / (sliding ? CallWindow.SlidingParts : 1);
}
