using System.Globalization;

namespace Catalogue.Policies.Evaluation;

/// <summary>A JSON number as it is written, without the loss of a conversion to binary: 0.DIGITS × 10^<see cref="Scale"/>.</summary>
/// <param name="Sign">−1, 0 or 1.</param>
/// <param name="Digits">Without zeros at either end; empty for zero.</param>
internal readonly record struct ExactNumber(int Sign, string Digits, long Scale)
{
    /// <summary>Beyond this no reader agrees with another about what the number is.</summary>
    private const int LargestExponent = 100_000;

    /// <summary>Null where the text is no JSON number, or none that readers agree on.</summary>
    public static ExactNumber? Parse(string text)
    {
        int at = text.StartsWith('-') ? 1 : 0;
        int e = text.AsSpan().IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = text.AsSpan(at, (e < 0 ? text.Length : e) - at);
        long exponent = 0;
        if (e >= 0 && !(long.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) && Math.Abs(exponent) <= LargestExponent))
            return null;
        int point = mantissa.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? mantissa : mantissa[..point], fraction = point < 0 ? default : mantissa[(point + 1)..];
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9') || (point >= 0 && fraction.IsEmpty))
            return null;
        string all = string.Concat(whole, fraction);
        string digits = all.TrimStart('0');
        long scale = whole.Length - (all.Length - digits.Length) + exponent;
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? default(ExactNumber) with { Digits = "" } : new ExactNumber(at == 1 ? -1 : 1, digits, scale);
    }

    public int OrderTo(ExactNumber other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        int size = Scale != other.Scale ? Scale.CompareTo(other.Scale) : string.CompareOrdinal(Digits, other.Digits);
        return Sign * size;
    }
}
