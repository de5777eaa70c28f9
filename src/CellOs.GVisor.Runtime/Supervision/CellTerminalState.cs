using System.Text.Json.Serialization;

namespace CellOs.GVisor.Supervision;

/// <summary>How a cell's program came to its end, by evidence: <c>terminalState</c> of <see cref="CellEventTypes.LifecycleDestroyed"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CellTerminalState>))]
public enum CellTerminalState
{
    /// <summary><c>clean</c>: its own end is attested, and so its exit code can be trusted.</summary>
    [JsonStringEnumMemberName("clean")]
    Clean,

    /// <summary><c>forced</c>: it was killed with the cell, and no exit code of it is known.</summary>
    [JsonStringEnumMemberName("forced")]
    Forced,
}
