using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>
/// One mistake brings one finding, the one that says best what to change: what follows from it is not said again. Two mistakes bring two.
/// </summary>
public sealed class OneMistakeTests
{
    private const string Clean = """
        {
          "ociVersion": "1.0.2",
          "process": {
            "user": { "uid": 0, "gid": 0 },
            "args": ["/bin/true"],
            "cwd": "/",
            "noNewPrivileges": true,
            "capabilities": { "bounding": ["CAP_KILL"], "permitted": ["CAP_KILL"], "effective": ["CAP_KILL"] }
          },
          "root": { "path": "rootfs", "readonly": true },
          "hostname": "cell",
          "mounts": [
            { "destination": "/proc", "type": "proc" },
            { "destination": "/sys", "type": "sysfs" },
            { "destination": "/dev/pts", "type": "devpts" },
            { "destination": "/dev/shm", "type": "tmpfs", "options": ["size=64m"] },
            { "destination": "/data", "type": "bind", "source": "/srv", "options": ["rbind", "ro"] }
          ],
          "linux": {
            "namespaces": [{ "type": "pid" }, { "type": "network" }, { "type": "ipc" }, { "type": "uts" }, { "type": "mount" }, { "type": "user" }],
            "uidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }],
            "gidMappings": [{ "containerID": 0, "hostID": 100000, "size": 65536 }]
          }
        }
        """;

    [Fact]
    public void What_is_right_has_no_finding() => Assert.Equal("", Findings(Clean, new RunscSettings()));

    [Theory]
    [InlineData("\"process\"", "\"Process\"", "CELL0204")]
    [InlineData("\"cwd\"", "\"cwdd\"", "CELL0206")]
    [InlineData("\"args\"", "\"command\"", "CELL0206")]
    [InlineData("\"linux\"", "\"Linux\"", "CELL0204")]
    [InlineData("\"namespaces\"", "\"namespace\"", "CELL0206")]
    [InlineData("{ \"type\": \"mount\" }", "{ \"typ\": \"mount\" }", "CELL0206")]
    [InlineData("{ \"type\": \"uts\" }", "{ \"Type\": \"uts\" }", "CELL0204")]
    [InlineData("{ \"type\": \"mount\" }", "{ \"path\": \"/a\" }", "CELL2029")]
    [InlineData("{ \"type\": \"uts\" }", "{ \"type\": \"banana\" }", "CELL2001")]
    [InlineData("{ \"type\": \"user\" }", "{ \"type\": \"usr\" }", "CELL2001")]
    [InlineData("{ \"type\": \"uts\" }", "{ \"type\": 5 }", "CELL7001")]
    [InlineData("{ \"type\": \"mount\" }", "\"mount\"", "CELL7001")]
    [InlineData("\"gidMappings\"", "\"gidMapping\"", "CELL0206")]
    [InlineData("\"bounding\": [\"CAP_KILL\"]", "\"bounding\": [\"CAP_BANANA\"]", "CELL1101")]
    [InlineData("\"permitted\": [\"CAP_KILL\"]", "\"permitted\": [5]", "CELL7001")]
    [InlineData("\"bounding\"", "\"bound\"", "CELL0206")]
    [InlineData("\"destination\": \"/proc\"", "\"destination\": \"\"", "CELL3101")]
    [InlineData("\"destination\": \"/proc\"", "\"destination\": \"proc\"", "CELL3102")]
    [InlineData("\"destination\": \"/proc\"", "\"target\": \"/proc\"", "CELL0206")]
    [InlineData("{ \"destination\": \"/proc\", \"type\": \"proc\" }", "\"/proc\"", "CELL7001")]
    [InlineData("\"rbind\"", "\"rbnd\"", "CELL3111")]
    [InlineData("\"rbind\"", "\"banana\"", "CELL3111")]
    [InlineData("\"type\": \"bind\", \"source\": \"/srv\", \"options\": [\"rbind\"", "\"source\": \"/srv\", \"options\": [\"rbnd\"", "CELL3122")]
    [InlineData("[\"rbind\", \"ro\"]", "\"rbind\"", "CELL3130")]
    [InlineData("\"options\": [\"rbind\"", "\"opts\": [\"rbind\"", "CELL0206")]
    [InlineData("{ \"destination\": \"/dev/shm\"", "{ \"destination\": \"/data/sub\", \"type\": \"tmpfs\" }, { \"destination\": \"/dev/shm\"", "CELL3105")]
    [InlineData("\"hostID\": 100000, \"size\": 65536 }],\n    \"gid", "\"hostID\": 100000, \"size\": 0 }],\n    \"gid", "CELL2011")]
    [InlineData("\"uidMappings\": [{ \"containerID\": 0", "\"uidMappings\": [{ \"containerID\": 4294967290", "CELL2011")]
    [InlineData("\"uidMappings\": [{ \"containerID\": 0", "\"uidMappings\": [{ \"containerID\": 4294967296", "CELL7001")]
    [InlineData("\"uidMappings\": [{ \"containerID\": 0", "\"uidMappings\": [{ \"containerID\": 1", "CELL2013")]
    [InlineData("\"user\": { \"uid\": 0, \"gid\": 0 }", "\"user\": null", "CELL7002")]
    [InlineData("\"hostname\": \"cell\"", "\"hostname\": \"_______________________________________________________________________cell\"", "CELL2021")]
    [InlineData("\"linux\": {", "\"linux\": { \"seccomp\": { \"defaultAction\": \"SCMP_ACT_NOTIFY\" },", "CELL5007")]
    public void One_mistake_is_one_finding(string right, string wrong, string expected) =>
        Assert.Equal(expected, Findings(Replace(Clean, right, wrong), new RunscSettings { OciSeccomp = true }));

    [Theory]
    [InlineData("{ \"type\": \"mount\" }, ", "", "CELL2005")]
    [InlineData("{ \"type\": \"mount\" }, { \"type\": \"user\" }],", "{ \"type\": \"user\" }], \"maskedPaths\": [\"/proc/kcore\"],", "CELL3203 CELL3205")]
    [InlineData("{ \"type\": \"uts\" }, { \"type\": \"mount\" }", "{ \"type\": \"utss\" }", "CELL2001 CELL2005")]
    [InlineData("\"bounding\": [\"CAP_KILL\"]", "\"bounding\": [\"CAP_CHOWN\"]", "CELL1105")]
    [InlineData("\"rbind\", \"ro\"", "\"ro\"", "CELL3107")]
    [InlineData("\"type\": \"proc\" }", "\"type\": \"proc\" }, { \"destination\": \"/data\", \"type\": \"tmpfs\", \"options\": [\"banana\"] }", "CELL3104 CELL3111")]
    [InlineData("\"/dev/pts\"", "\"/dev/pts2\"", "CELL3120")]
    [InlineData("\"uid\": 0, ", "", "CELL1015")]
    [InlineData("\"uid\": 0, ", "\"uid\": 70000, ", "CELL1018 CELL1109")]
    [InlineData("\"hostname\": \"cell\"", "\"hostname\": \"my_cell\"", "CELL2031")]
    [InlineData("\"linux\": {", "\"linux\": { \"seccomp\": { \"defaultAction\": \"SCMP_ACT_LOG\" },", "CELL5017")]
    public void What_is_said_by_itself_is_still_said(string right, string wrong, string expected) =>
        Assert.Equal(expected, Findings(Replace(Clean, right, wrong), new RunscSettings { OciSeccomp = true }));

    [Theory]
    [InlineData("5", "CELL7001")]
    [InlineData("false", "CELL6105")]
    [InlineData("true", "")]
    public void A_root_that_is_not_known_to_be_writable_has_no_overlay_to_object_to(string isReadOnly, string expected) =>
        Assert.Equal(expected, Findings(Replace(Clean, "\"readonly\": true", "\"readonly\": " + isReadOnly), new RunscSettings { RootFileAccess = RunscFileAccess.Shared }));

    [Theory]
    [InlineData("/dev/own", "/dev/own", "CELL4005")]
    [InlineData("/dev/own", "/dev/other", "CELL4012")]
    public void A_device_listed_twice_is_one_finding(string first, string second, string expected)
    {
        var devices = string.Join(", ", new[] { first, second }.Select(static path => $$"""{ "path": "{{path}}", "type": "c", "major": 10, "minor": 229, "fileMode": 438 }"""));
        Assert.Equal(expected, Findings(Replace(Clean, "\"linux\": {", $"\"linux\": {{ \"devices\": [{devices}],"), new RunscSettings(), new RunscRelease(20240729)));
    }

    [Fact]
    public void A_default_device_listed_twice_is_said_to_be_there_once()
    {
        const string Device = """{ "path": "/dev/null", "type": "c", "major": 1, "minor": 3, "fileMode": 438 }""";
        Assert.Equal(
            "CELL4005 CELL4007",
            Findings(Replace(Clean, "\"linux\": {", $"\"linux\": {{ \"devices\": [{Device}, {Device}],"), new RunscSettings(), new RunscRelease(20240729)));
    }

    private static string Replace(string text, string right, string wrong)
    {
        Assert.Contains(right, text, StringComparison.Ordinal);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }

    /// <summary>Each finding once, without the advice that is off: the version is what the change makes it.</summary>
    private static string Findings(string json, RunscSettings settings, RunscRelease? target = null) => string.Join(' ',
        RuleEngine.Judge(new CellSpec(TestData.Parse(json)) { Runsc = settings, Target = target ?? RunscRelease.Oldest })
            .Where(static finding => finding.Severity is not RuleSeverity.OptIn && finding.Rule.Id is not ("CELL0103" or "CELL0104"))
            .Select(static finding => finding.Rule.Id)
            .Order(StringComparer.Ordinal));
}
