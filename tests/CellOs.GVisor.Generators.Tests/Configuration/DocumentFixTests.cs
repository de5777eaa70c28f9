using System.Composition;
using CellOs.GVisor.CodeFixes;
using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CellOs.GVisor.Generators.Tests.Configuration;

/// <summary>Each kind of repair in JSON, and that everything else stays as its author laid it out.</summary>
public sealed class DocumentFixTests
{
    [Fact]
    public Task Replaces_texts() => FixFile.AppliesAsync(
        "CELL1101",
        """
        {
          "ociVersion":   "1.0.0",  "hostname": "é😀",
          "process": { "capabilities": {
            "bounding" : [ "CAP_NET_ADMIM" , "CAP_KILL",
              "CAP_SYS_ADMN" ] } }
        }
        """,
        """
        {
          "ociVersion":   "1.0.0",  "hostname": "é😀",
          "process": { "capabilities": {
            "bounding" : [ "CAP_NET_ADMIN" , "CAP_KILL",
              "CAP_SYS_ADMIN" ] } }
        }
        """);

    [Fact]
    public Task Replaces_numbers() => FixFile.AppliesAsync(
        "CELL1202",
        """{"ociVersion":"1.0.0","process":{"rlimits":[{"type":"RLIMIT_CORE","soft":5,"hard":1},{"type":"RLIMIT_CPU","soft":  7,"hard":2}]}}""",
        """{"ociVersion":"1.0.0","process":{"rlimits":[{"type":"RLIMIT_CORE","soft":1,"hard":1},{"type":"RLIMIT_CPU","soft":  2,"hard":2}]}}""");

    [Fact]
    public Task Replaces_truth_values() => FixFile.AppliesAsync(
        "CELL8021",
        """{ "ociVersion": "1.0.0", "process": { "noNewPrivileges": false, "args": [] } }""",
        """{ "ociVersion": "1.0.0", "process": { "noNewPrivileges": true, "args": [] } }""");

    [Fact]
    public Task Removes_items_at_the_beginning_between_and_at_the_end() => FixFile.AppliesAsync(
        "CELL1107",
        """
        {
          "ociVersion": "1.0.0",
          "process": {
            "capabilities": {
              "bounding": [
                "CAP_KILL",
                "CAP_KILL",
                "CAP_CHOWN",
                "CAP_CHOWN"
              ]
            }
          }
        }
        """,
        """
        {
          "ociVersion": "1.0.0",
          "process": {
            "capabilities": {
              "bounding": [
                "CAP_KILL",
                "CAP_CHOWN"
              ]
            }
          }
        }
        """);

    [Fact]
    public Task Renames_members() => FixFile.AppliesAsync(
        "CELL0206",
        """
        {
          "ociVersion": "1.0.0",
          "hostnam" : "x",  "process": { "cwdd": "/", "user": { "uid": 0, "gidd": 0 } }
        }
        """,
        """
        {
          "ociVersion": "1.0.0",
          "hostname" : "x",  "process": { "cwd": "/", "user": { "uid": 0, "gid": 0 } }
        }
        """);

    [Theory]
    [InlineData("""{ "root": { "path": "rootfs" } }""", """{ "ociVersion": "1.0.0", "root": { "path": "rootfs" } }""")]
    [InlineData("""{"root":{"path":"rootfs"},"hostname":"x"}""", """{"ociVersion":"1.0.0","root":{"path":"rootfs"},"hostname":"x"}""")]
    [InlineData("{\n\t\"root\": { \"path\": \"rootfs\" }\n}\n", "{\n\t\"ociVersion\": \"1.0.0\",\n\t\"root\": { \"path\": \"rootfs\" }\n}\n")]
    [InlineData("{\r\n  \"root\": {},\r\n  \"hostname\": \"x\"\r\n}", "{\r\n  \"ociVersion\": \"1.0.0\",\r\n  \"root\": {},\r\n  \"hostname\": \"x\"\r\n}")]
    public Task Adds_members(string before, string after) => FixFile.AppliesAsync("CELL0101", before, after);

    [Theory]
    [InlineData(
        """{ "ociVersion": "1.0.0", "hostname": "x", "linux": { "namespaces": [{ "type": "pid" }] } }""",
        """{ "ociVersion": "1.0.0", "hostname": "x", "linux": { "namespaces": [{ "type": "pid" }, { "type": "uts" }] } }""")]
    [InlineData(
        """{"ociVersion":"1.0.0","hostname":"x","linux":{"namespaces":[]}}""",
        """{"ociVersion":"1.0.0","hostname":"x","linux":{"namespaces":[{"type":"uts"}]}}""")]
    [InlineData(
        """{ "ociVersion": "1.0.0", "hostname": "x", "linux": { } }""",
        """{ "ociVersion": "1.0.0", "hostname": "x", "linux": { "namespaces": [{ "type": "uts" }] } }""")]
    [InlineData(
        "{\n  \"ociVersion\": \"1.0.0\",\n  \"linux\": {\n    \"namespaces\": [\n      {\n        \"type\": \"pid\"\n      }\n    ]\n  },\n  \"hostname\": \"x\"\n}",
        "{\n  \"ociVersion\": \"1.0.0\",\n  \"linux\": {\n    \"namespaces\": [\n      {\n        \"type\": \"pid\"\n      },\n      {\n        \"type\": \"uts\"\n      }\n    ]\n  },\n  \"hostname\": \"x\"\n}")]
    public Task Adds_namespaces(string before, string after) => FixFile.AppliesAsync("CELL2019", before, after);

    [Fact]
    public Task Adds_a_namespace_once_for_several_findings() => FixFile.AppliesAsync(
        "CELL2008",
        """{ "ociVersion": "1.0.0", "linux": { "uidMappings": [{ "containerID": 0, "hostID": 1, "size": 1 }], "gidMappings": [{ "containerID": 0, "hostID": 1, "size": 1 }] } }""",
        """{ "ociVersion": "1.0.0", "linux": { "uidMappings": [{ "containerID": 0, "hostID": 1, "size": 1 }], "gidMappings": [{ "containerID": 0, "hostID": 1, "size": 1 }], "namespaces": [{ "type": "user" }] } }""");

    [Fact]
    public Task Adds_a_set_of_capabilities() => FixFile.AppliesAsync(
        "CELL1103",
        """{ "ociVersion": "1.0.0", "process": { "capabilities": { "effective": ["CAP_KILL"] } } }""",
        """{ "ociVersion": "1.0.0", "process": { "capabilities": { "effective": ["CAP_KILL"], "permitted": ["CAP_KILL"] } } }""");

    [Fact]
    public Task Adds_capabilities_to_a_set() => FixFile.AppliesAsync(
        "CELL1103",
        """{"ociVersion":"1.0.0","process":{"capabilities":{"permitted":["CAP_CHOWN"],"effective":["CAP_CHOWN","CAP_KILL"]}}}""",
        """{"ociVersion":"1.0.0","process":{"capabilities":{"permitted":["CAP_CHOWN","CAP_KILL"],"effective":["CAP_CHOWN","CAP_KILL"]}}}""");

    [Fact]
    public Task Splits_texts() => FixFile.AppliesAsync(
        "CELL3134",
        """{ "ociVersion": "1.0.0", "mounts": [{ "destination": "/x", "type": "tmpfs", "options": ["ro,nosuid", "size=1m"] }] }""",
        """{ "ociVersion": "1.0.0", "mounts": [{ "destination": "/x", "type": "tmpfs", "options": ["ro", "nosuid", "size=1m"] }] }""");

    [Fact]
    public Task Gives_variables_a_value() => FixFile.AppliesAsync(
        "CELL1006",
        """{ "ociVersion": "1.0.0", "process": { "env": ["A", "B=1", "C"] } }""",
        """{ "ociVersion": "1.0.0", "process": { "env": ["A=", "B=1", "C="] } }""");

    [Fact]
    public Task Adds_mount_options() => FixFile.AppliesAsync(
        "CELL3107",
        """{ "ociVersion": "1.0.0", "mounts": [{ "destination": "/x", "type": "bind", "source": "/a" }, { "destination": "/y", "type": "bind", "source": "/b", "options": ["ro"] }] }""",
        """{ "ociVersion": "1.0.0", "mounts": [{ "destination": "/x", "type": "bind", "source": "/a", "options": ["bind"] }, { "destination": "/y", "type": "bind", "source": "/b", "options": ["ro", "bind"] }] }""");

    [Fact]
    public Task Offers_nothing_where_the_rule_knows_no_repair() => FixFile.OffersNothingAsync(
        "CELL1107", """{ "ociVersion": "1.0.0", "process": { "capabilities": { "bounding": ["CAP_KILL", "CAP_KILL"], "permitted": ["CAP_KILL"] } } }""");

    [Fact]
    public Task Replaces_values_of_another_type() => FixFile.AppliesAsync(
        "CELL7001",
        """{ "ociVersion": "1.0.0", "hostname": 5, "process": { "terminal": "true", "user": { "uid": "7", "gid": 1.0 } } }""",
        """{ "ociVersion": "1.0.0", "hostname": "5", "process": { "terminal": true, "user": { "uid": 7, "gid": 1 } } }""");

    [Fact]
    public Task Repairs_in_a_cells_document_what_a_configuration_of_it_shows() => FixFile.AppliesAsync(
        "CELL1005",
        """
        {
          "apiVersion": "cellos.io/v1",
          "kind" : "ExecutionCell", "spec": { "id": "a",
            "run": { "argv": ["/bin/true"],   "workingDirectory":  "srv" } }
        }
        """,
        """
        {
          "apiVersion": "cellos.io/v1",
          "kind" : "ExecutionCell", "spec": { "id": "a",
            "run": { "argv": ["/bin/true"],   "workingDirectory":  "/srv" } }
        }
        """);

    [Theory]
    [InlineData("CELL7012", """{ "apiVersion": "cellos.io/v1", "kind": "ExecutionCell", "spec": { "id": "a", "authority": {}, "lifetme": { "ttlSeconds": 1 } } }""", """{ "apiVersion": "cellos.io/v1", "kind": "ExecutionCell", "spec": { "id": "a", "authority": {}, "lifetime": { "ttlSeconds": 1 } } }""")]
    [InlineData("CELL7011", """{ "apiVersion": "cellos.io/v2", "kind": "ExecutionCell" }""", """{ "apiVersion": "cellos.io/v1", "kind": "ExecutionCell" }""")]
    [InlineData("CELL7013", """{ "kind": "PolicyPack", "spec": { "rules": { "requireEgressDeclared": "true" } } }""", """{ "kind": "PolicyPack", "spec": { "rules": { "requireEgressDeclared": true } } }""")]
    public Task Repairs_documents_of_CellOS(string id, string before, string after) => FixFile.AppliesAsync(id, before, after);

    [Fact]
    public Task Adds_to_no_document_what_only_a_configuration_has() => FixFile.OffersNothingAsync(
        "CELL1002", """{ "apiVersion": "cellos.io/v1", "kind": "ExecutionCell", "spec": { "id": "a", "run": { "argv": [] } } }""");

    [Fact]
    public void Is_exported_for_additional_documents()
    {
        var export = Assert.Single(typeof(DocumentCodeFixProvider).GetCustomAttributes(inherit: false).OfType<ExportCodeFixProviderAttribute>());

        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds);
        Assert.Equal([".json"], export.DocumentExtensions!);
        Assert.Single(typeof(DocumentCodeFixProvider).GetCustomAttributes(inherit: false).OfType<SharedAttribute>());
    }
}
