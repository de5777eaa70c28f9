using System.Text.Json.Serialization;

namespace CellOs.GVisor.Supervision;

/// <summary>What came of a document, all in all: <c>outcome</c> of <see cref="CellEventTypes.LifecycleDestroyed"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CellLifecycleOutcome>))]
public enum CellLifecycleOutcome
{
    /// <summary><c>succeeded</c>: the program exited by itself with code 0, if there is one, and no phase failed.</summary>
    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    /// <summary><c>failed</c>: anything else.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
