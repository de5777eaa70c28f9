using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Backend;

/// <summary>What the backend holds a document to before anything is made: what it could not enforce, or would have to guess, it refuses by name.</summary>
internal static class BackendAdmission
{
    private const int LongestFileName = 255; // NAME_MAX

    /// <summary>Checks a document and the values of its secrets.</summary>
    /// <exception cref="CellBackendException">The document cannot be run here.</exception>
    internal static void Check(ExecutionCellDocument document, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> secrets, GVisorCellBackendOptions options)
    {
        if (!PortableId.IsValid(document.Spec.Id ?? ""))
        {
            throw BackendErrors.InvalidSpec(
                $"'{document.Spec.Id}' ('spec.id') is no id of a cell: an ASCII letter or digit, then those, '.', '_' and '-', at most {PortableId.MaximumLength}, without '..', is one.");
        }

        CheckUnknown(document);
        CheckEgress(document);
        CheckSecrets(document, secrets, options);
        if (document.Spec.Export?.Artifacts is { Count: > 0 } && options.ExportDirectory is null)
        {
            throw BackendErrors.NotEnforceable(
                $"The cell '{document.Spec.Id}' has artifacts ('spec.export.artifacts'), but the backend has nowhere to put them. Set {nameof(GVisorCellBackendOptions)}.{nameof(GVisorCellBackendOptions.ExportDirectory)}, or leave them out.");
        }
    }

    // A member that nobody here knows may ask for anything: to leave it out would be to run something else than was asked for.
    private static void CheckUnknown(ExecutionCellDocument document)
    {
        var spec = document.Spec;
        (string Place, IDictionary<string, JsonElement>? Members)[] places =
        [
            ("spec", spec.UnknownMembers),
            ("spec.authority", spec.Authority?.UnknownMembers),
            ("spec.lifetime", spec.Lifetime?.UnknownMembers),
            ("spec.run", spec.Run?.UnknownMembers),
            ("spec.run.limits", spec.Run?.Limits?.UnknownMembers),
            ("spec.run.limits.cpuMax", spec.Run?.Limits?.CpuMax?.UnknownMembers),
            ("spec.export", spec.Export?.UnknownMembers),
            .. spec.Export?.Artifacts?.Select(static artifact => ("spec.export.artifacts", artifact?.UnknownMembers)) ?? [],
        ];
        foreach (var (place, members) in places)
        {
            if (members?.Keys.FirstOrDefault() is { } name)
            {
                throw BackendErrors.NotEnforceable($"'{place}.{name}' of the cell '{spec.Id}' is not known here, so that what it asks for cannot be done. Take it out.");
            }
        }
    }

    private static void CheckEgress(ExecutionCellDocument document)
    {
        if (document.Spec.Authority?.EgressRules is { Count: > 0 } rules)
        {
            throw BackendErrors.NotEnforceable(
                $"The cell '{document.Spec.Id}' may connect to '{rules[0]?.Host}' by 'spec.authority.egressRules', but cells have no network here, and nothing to hold one to rules. Take the rules out, or run it on another backend.");
        }
    }

    private static void CheckSecrets(ExecutionCellDocument document, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> secrets, GVisorCellBackendOptions options)
    {
        var id = document.Spec.Id;
        var aliases = document.Spec.Authority?.SecretRefs ?? [];
        foreach (var alias in aliases)
        {
            if (alias is null || !secrets.ContainsKey(alias))
            {
                throw BackendErrors.Secret($"The secret '{alias}' ('spec.authority.secretRefs' of the cell '{id}') has no value. Have the broker give one, or take the reference out.");
            }
        }

        if (secrets.Keys.FirstOrDefault(alias => !aliases.Contains(alias, StringComparer.Ordinal)) is { } stray)
        {
            throw BackendErrors.Secret($"The cell '{id}' is given the secret '{stray}', which 'spec.authority.secretRefs' does not name. Name it there, or do not give it.");
        }

        if (aliases.Count == 0 || document.Spec.Run is not { } run)
        {
            return;
        }

        if (run.SecretDelivery is null)
        {
            throw BackendErrors.InvalidSpec($"The cell '{id}' has secrets, but does not say how they are delivered, and the contract's default is not attested. Set 'spec.run.secretDelivery' to 'runtimeBroker', 'runtimeLeasedBroker' or 'env'.");
        }

        if (run.SecretDelivery is SecretDelivery.Env)
        {
            CheckVariables(id, aliases, secrets, options);
        }
        else if (aliases.FirstOrDefault(static alias => !IsFileName(alias)) is { } unnameable)
        {
            throw BackendErrors.InvalidSpec($"The secret '{unnameable}' of the cell '{id}' cannot be a file of that name. Give it an alias of letters, digits and '_'.");
        }
    }

    private static bool IsFileName(string alias)
        => alias is not ("" or "." or "..") && !alias.Contains('/', StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(alias) <= LongestFileName;

    private static void CheckVariables(string id, IReadOnlyList<string> aliases, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> secrets, GVisorCellBackendOptions options)
    {
        foreach (var alias in aliases)
        {
            if (options.Bundle.Environment.ContainsKey(alias))
            {
                throw BackendErrors.InvalidSpec($"The secret '{alias}' of the cell '{id}' would be a variable that all cells have already. Give it another alias, or deliver it as a file ('runtimeBroker').");
            }

            if (!Utf8.IsValid(secrets[alias].Span) || secrets[alias].Span.Contains((byte)0))
            {
                throw BackendErrors.Secret($"The value of the secret '{alias}' of the cell '{id}' is no text, or holds a NUL, and cannot be a variable. Deliver it as a file ('spec.run.secretDelivery': 'runtimeBroker').");
            }
        }
    }
}
