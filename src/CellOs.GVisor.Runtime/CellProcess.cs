namespace CellOs.GVisor;

/// <summary>A process in a running cell, as <c>runsc ps</c> lists it.</summary>
/// <param name="Id">Its process id in the cell; the cell's own program is 1.</param>
/// <param name="ParentId">The process id of its parent; 0 for the cell's own program and for those of <see cref="RunningCell.ExecAsync"/>.</param>
/// <param name="UserId">Its user id.</param>
/// <param name="Name">The name of its program, without arguments.</param>
public sealed record CellProcess(int Id, int ParentId, uint UserId, string Name);
