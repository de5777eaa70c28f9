using System.Runtime.Versioning;

// One after the other: every test closes with a look at the whole host for what its cells may have left.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: SupportedOSPlatform("linux")]
