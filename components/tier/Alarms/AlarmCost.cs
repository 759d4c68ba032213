using Pulumi;

namespace CachingTier;

/// <summary>What the alarms of a stack cost.</summary>
/// <see href="https://aws.amazon.com/cloudwatch/pricing/"/>
[OutputType]
public sealed class AlarmCost
{
#pragma warning disable IDE1006 // In one process Pulumi writes an output by its fields, under their names.
    private readonly int alarms;
    private readonly int metrics;
    private readonly double usdPerMonth;
#pragma warning restore IDE1006

    /// <summary>Creates a cost.</summary>
    [OutputConstructor]
    public AlarmCost(int alarms, int metrics, double usdPerMonth)
    {
        this.alarms = alarms;
        this.metrics = metrics;
        this.usdPerMonth = usdPerMonth;
    }

    /// <summary>Number of alarms.</summary>
    [Output("alarms")] public int Alarms => alarms;

    /// <summary>Number of metrics that the alarms read, by which they are billed.</summary>
    [Output("metrics")] public int Metrics => metrics;

    /// <summary>USD a month, at the price of us-east-1 on 2024-07-01.</summary>
    [Output("usdPerMonth")] public double UsdPerMonth => usdPerMonth;
}
