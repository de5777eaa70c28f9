using System.Text;
using System.Text.Json;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Supervision;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Microsoft.Extensions.Time.Testing;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>What the events say, to the letter, and that they are CloudEvents.</summary>
public class CellEventTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 13, 0, 0, 250, TimeSpan.FromHours(1));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_events_say_what_is_attested_and_no_more()
    {
        var cell = new ScriptedCell
        {
            Exit = new CellExit(3, CellOutcome.Exited),
            Handle = new CellHandle(ScriptedCell.Id) { RootfsDigestSha256 = $"sha256:{new string('a', 64)}" },
        };
        var spec = ScriptedCell.Document.Spec with
        {
            Authority = new ExecutionCellAuthority { SecretRefs = ["token"], EgressRules = [new EgressRule { Host = "a.example" }, new EgressRule { Host = "b.example" }] },
            Policy = new ExecutionCellPolicy { PackId = "strict" },
            Placement = new ExecutionCellPlacement { PoolId = "pool", QueueName = "queue" },
            Correlation = new ExecutionCellCorrelation { TenantId = "tenant", Labels = new Dictionary<string, string> { ["Team"] = "blue" } },
        };
        var pack = new PolicyPack { Spec = new PolicyPackSpec { Id = "strict", Version = "1.2.3", Rules = new PolicyRules() } };
        var result = await cell.Supervisor(new FakeTimeProvider(Noon), pack).RunAsync(new ExecutionCellDocument { Spec = spec }, "run-1", Token);

        Assert.Equal(
            [
                $$"""dev.cellos.events.cell.lifecycle.v1.started {"cellId":"c-1","specId":"c-1","runId":"run-1","rootfsDigestSha256":"sha256:{{new string('a', 64)}}"}""",
                """dev.cellos.events.cell.command.v1.completed {"cellId":"c-1","exit_code":3}""",
                """dev.cellos.events.cell.compliance.v1.summary {"cellId":"c-1","specId":"c-1","runId":"run-1","lifetimeTtlSeconds":60,"egressRuleCount":2,"secretDeliveryMode":"env","policyPackId":"strict","policyPackVersion":"1.2.3","placement":{"poolId":"pool","queueName":"queue"},"commandExitCode":3,"correlation":{"tenantId":"tenant","labels":{"Team":"blue"}}}""",
                """dev.cellos.events.cell.lifecycle.v1.destroyed {"cellId":"c-1","outcome":"failed","terminalState":"clean"}""",
            ],
            result.Events.Select(e => $"{e.Type} {e.Data}"));
        Assert.All(result.Events, e => Assert.Equal(
            $$"""{"specversion":"1.0","id":"{{e.Id}}","source":"/cellos/supervisor/test","type":"{{e.Type}}","subject":"cell:c-1","time":"2026-11-30T12:00:00.250Z","datacontenttype":"application/json","data":{{e.Data}}}""",
            EventText.Of(e)));
        Assert.Equal(4, result.Events.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_a_document_does_not_say_no_event_says()
    {
        var cell = new ScriptedCell { Exit = null };
        var document = new ExecutionCellDocument
        {
            Spec = new ExecutionCellSpec { Id = ScriptedCell.Id, Authority = new ExecutionCellAuthority(), Lifetime = new ExecutionCellLifetime { TtlSeconds = 1 } },
        };
        var result = await cell.Supervisor().RunAsync(document, cancellationToken: Token);

        Assert.Equal(
            [
                """{"cellId":"c-1","specId":"c-1"}""",
                """{"cellId":"c-1","specId":"c-1","lifetimeTtlSeconds":1,"egressRuleCount":0}""",
                """{"cellId":"c-1","outcome":"succeeded"}""",
            ],
            result.Events.Select(e => $"{e.Data}"));
    }

    [Fact]
    public async Task Every_event_is_a_CloudEvent_that_the_SDK_reads_back()
    {
        var cell = new ScriptedCell();
        await new CellSupervisor(cell, cell, new CellSupervisorOptions { SecretBroker = cell }).RunAsync(ScriptedCell.Document, "r", Token);

        Assert.Equal(4, cell.Delivered.Count);
        foreach (var sent in cell.Delivered)
        {
            var text = EventText.Of(sent);
            Assert.Empty(EventText.Faults(text));
            Assert.DoesNotContain('\n', text);

            var read = new JsonEventFormatter().DecodeStructuredModeMessage(Encoding.UTF8.GetBytes(text), null, null);
            Assert.Equal(
                (sent.Id, sent.Type, sent.Source!.OriginalString, sent.Subject, sent.Time, sent.DataContentType),
                (read.Id, read.Type, read.Source!.OriginalString, read.Subject, read.Time, read.DataContentType));
            Assert.Equal($"{sent.Data}", $"{read.Data}");

            // The SDK's own formatter, as a sink over HTTP would use it, writes the same.
            Assert.Equal(text, Encoding.UTF8.GetString(new JsonEventFormatter().EncodeStructuredModeMessage(sent, out _).Span));
        }
    }

    [Fact]
    public void Attributes_of_every_type_are_written_as_the_SDK_writes_them()
    {
        var text = CloudEventAttribute.CreateExtension("text", CloudEventAttributeType.String);
        var number = CloudEventAttribute.CreateExtension("number", CloudEventAttributeType.Integer);
        var flag = CloudEventAttribute.CreateExtension("flag", CloudEventAttributeType.Boolean);
        var bytes = CloudEventAttribute.CreateExtension("bytes", CloudEventAttributeType.Binary);
        var cloudEvent = new CloudEvent([text, number, flag, bytes])
        {
            Id = "1",
            Type = "t",
            Source = new Uri("/s", UriKind.Relative),
            [text] = "zeile \"zwei\" \u2028 <ü>",
            [number] = -5,
            [flag] = true,
            [bytes] = new byte[] { 0, 255 },
            DataContentType = "application/json",
            Data = JsonSerializer.SerializeToElement("x"),
        };
        Assert.Equal(Encoding.UTF8.GetString(new JsonEventFormatter().EncodeStructuredModeMessage(cloudEvent, out _).Span), EventText.Of(cloudEvent));

        cloudEvent.Data = null;
        Assert.DoesNotContain("\"data\"", EventText.Of(cloudEvent), StringComparison.Ordinal);
        cloudEvent.Data = new object();
        Assert.Contains("System.Object", Assert.Throws<ArgumentException>(() => EventText.Of(cloudEvent)).Message, StringComparison.Ordinal);
        cloudEvent.Data = null;
        cloudEvent.Id = null;
        Assert.Throws<ArgumentException>(() => EventText.Of(cloudEvent));
    }

    [Theory]
    [InlineData("""{"specversion":"1.0"}""", "'id' is no text that says something")]
    [InlineData("""{"specversion":"1.0","id":"1","source":"/s","type":"dev.cellos.events.cell.x","subject":"s","datacontenttype":"application/json","time":"2026-11-30T12:00:00+01:00","data":{}}""", "'time' must not be '2026-11-30T12:00:00+01:00'")]
    [InlineData("""{"specversion":"1.0","id":"1","source":"/s","type":"dev.cellos.events.cell.x","subject":"s","datacontenttype":"application/json","time":"2026-11-30T12:00:00Z","data":1}""", "'data' is no object")]
    [InlineData("""{"specversion":"1.0","id":"1","source":"/s","type":"dev.cellos.events.cell.x","subject":"s","datacontenttype":"application/json","time":"2026-11-30T12:00:00Z","data":{},"runId":"r"}""", "'runId' is no name of an attribute")]
    public void The_check_finds_faults(string json, string fault) => Assert.Contains(fault, EventText.Faults(json));

    [Fact]
    public void The_source_names_the_host() => Assert.Equal($"/cellos/supervisor/{Uri.EscapeDataString(Environment.MachineName)}", new CellSupervisorOptions().Source.OriginalString);
}
