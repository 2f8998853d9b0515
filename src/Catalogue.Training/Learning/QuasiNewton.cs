using System.Numerics.Tensors;

namespace Catalogue.Training.Learning;

/// <summary>Minimises a smooth convex function by limited-memory BFGS (Nocedal and Wright 2006, algorithm 7.4) with backtracking.</summary>
internal sealed class QuasiNewton(int size)
{
    private const int Memory = 8;
    private const double SufficientDecrease = 1e-4;

    private readonly List<(double[] Step, double[] Change, double Curvature)> history = [];

    /// <returns>The point that was reached, from zero.</returns>
    public double[] Minimise(Func<double[], double[], double> function, int iterations, double tolerance)
    {
        double[] point = new double[size], gradient = new double[size];
        double value = function(point, gradient);
        for (int i = 0; i < iterations; i++)
        {
            double[] direction = Direction(gradient);
            double slope = Dot(direction, gradient);
            if (slope > -1e-12)
                break;
            double[] next = new double[size], nextGradient = new double[size];
            double nextValue = Search(function, point, direction, value, slope, next, nextGradient, first: i == 0);
            bool done = value - nextValue < tolerance * Math.Max(1, Math.Abs(value));
            Remember(point, next, gradient, nextGradient);
            (point, gradient, value) = (next, nextGradient, nextValue);
            if (done)
                break;
        }
        return point;
    }

    private static double Search(Func<double[], double[], double> function, double[] point, double[] direction, double value, double slope, double[] next, double[] gradient, bool first)
    {
        double length = first ? 1 / Math.Max(1, Math.Sqrt(Dot(direction, direction))) : 1;
        for (int attempt = 0; ; attempt++)
        {
            for (int i = 0; i < point.Length; i++)
                next[i] = point[i] + (length * direction[i]);
            double reached = function(next, gradient);
            if (reached <= value + (SufficientDecrease * length * slope) || attempt == 30)
                return reached;
            length *= 0.5;
        }
    }

    private double[] Direction(double[] gradient)
    {
        double[] result = new double[size];
        TensorPrimitives.Negate<double>(gradient, result);
        double[] alphas = new double[history.Count];
        for (int i = history.Count - 1; i >= 0; i--)
        {
            alphas[i] = Dot(history[i].Step, result) / history[i].Curvature;
            AddScaled(result, history[i].Change, -alphas[i]);
        }
        if (history.Count > 0)
        {
            (_, double[] change, double curvature) = history[^1];
            TensorPrimitives.Multiply(result, curvature / Dot(change, change), result);
        }
        for (int i = 0; i < history.Count; i++)
        {
            double beta = Dot(history[i].Change, result) / history[i].Curvature;
            AddScaled(result, history[i].Step, alphas[i] - beta);
        }
        return result;
    }

    private void Remember(double[] from, double[] to, double[] gradient, double[] nextGradient)
    {
        double[] step = new double[size], change = new double[size];
        TensorPrimitives.Subtract<double>(to, from, step);
        TensorPrimitives.Subtract<double>(nextGradient, gradient, change);
        double curvature = Dot(step, change);
        if (curvature <= 1e-12)
            return;
        if (history.Count == Memory)
            history.RemoveAt(0);
        history.Add((step, change, curvature));
    }

    // One element after the other: a vectorised sum depends on the machine's vector width.
    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static void AddScaled(double[] target, double[] source, double factor)
    {
        for (int i = 0; i < target.Length; i++)
            target[i] += factor * source[i];
    }
}
