using System.Numerics;

namespace Catalogue.Classifier.Inference;

/// <summary>Rows of weights by feature id, in three flat arrays: a model of tens of thousands of rows is there in a few milliseconds.</summary>
internal sealed class WeightTable
{
    private readonly ulong[] ids;
    private readonly float[] weights;

    /// <summary>Open addressing: number of the row plus one, zero where a place is free. Ids are hashes already.</summary>
    private readonly int[] places;

    /// <param name="columns">Weights a row.</param>
    /// <param name="ids">No id twice.</param>
    /// <param name="weights">Row after row.</param>
    public WeightTable(int columns, ulong[] ids, float[] weights)
    {
        Columns = columns;
        this.ids = ids;
        this.weights = weights;
        places = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, ids.Length * 2))];
        for (int row = 0; row < ids.Length; row++)
        {
            int at = (int)(ids[row] & (ulong)(places.Length - 1));
            while (places[at] != 0)
                at = (at + 1) & (places.Length - 1);
            places[at] = row + 1;
        }
    }

    public int Columns { get; }

    /// <summary>The weights of an id, empty where it is unknown.</summary>
    public ReadOnlySpan<float> this[ulong id]
    {
        get
        {
            int at = (int)(id & (ulong)(places.Length - 1));
            while (places[at] != 0)
            {
                int row = places[at] - 1;
                if (ids[row] == id)
                    return weights.AsSpan(row * Columns, Columns);
                at = (at + 1) & (places.Length - 1);
            }
            return default;
        }
    }
}
