namespace CellOs.GVisor;

/// <summary>What a pool has and has done, at one moment.</summary>
/// <param name="Ready">Sandboxes that wait.</param>
/// <param name="Preparing">Sandboxes that are being made.</param>
/// <param name="Warm">Cells that were handed out from a waiting sandbox.</param>
/// <param name="Cold">Cells that had to be started from the beginning, since no sandbox was ready.</param>
/// <param name="Expired">Sandboxes that were replaced for their age.</param>
/// <param name="Died">Sandboxes that ended while they waited, or did not start their program when they were to.</param>
/// <param name="Failed">Sandboxes that could not be made.</param>
/// <param name="LastFailure">Why the last one could not; <see langword="null"/> when every one could.</param>
public sealed record CellPoolStatistics(int Ready, int Preparing, long Warm, long Cold, long Expired, long Died, long Failed, Exception? LastFailure);
