namespace Catalogue.Classifier.Inference;

/// <summary>
/// Exponential and logarithm from additions, multiplications and bit patterns alone, which IEEE 754 fixes to the last bit;
/// the platform's own differ between C libraries, and a model must train to the same bytes everywhere. Exact to about 1e-15.
/// </summary>
internal static class SteadyMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    public static double Exp(double x)
    {
        if (x < -700)
            return 0;
        double k = Math.Floor((x * 1.4426950408889634) + 0.5);
        double r = x - (k * Ln2High) - (k * Ln2Low);
        double sum = 1, term = 1;
        for (int n = 1; n <= 14; n++)
        {
            term = term * r / n;
            sum += term;
        }
        return sum * BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
    }

    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        double exponent = ((bits >> 52) & 0x7FF) - 1022;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FE0000000000000);
        if (mantissa < 0.7071067811865476)
        {
            mantissa *= 2;
            exponent--;
        }
        double z = (mantissa - 1) / (mantissa + 1), square = z * z, sum = 0, power = z;
        for (int n = 1; n <= 21; n += 2)
        {
            sum += power / n;
            power *= square;
        }
        return (2 * sum) + (exponent * Ln2High) + (exponent * Ln2Low);
    }
}
