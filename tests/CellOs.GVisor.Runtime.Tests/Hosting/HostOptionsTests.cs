using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

public class HostOptionsTests
{
    [Fact]
    public async Task Everything_that_is_wrong_is_said_when_the_host_starts()
    {
        await using var service = new ServiceHost(
            add: cells => cells
                .AddPool(_ => TestCell<Plain>.Shell("true"), options =>
                {
                    options.Size = 0;
                    options.MaximumAge = TimeSpan.FromSeconds(-1);
                })
                .AddCrashSweep(options => options.Interval = TimeSpan.Zero),
            configure: options =>
            {
                options.RunscPath = "bin/runsc";
                options.WorkDirectory = "work";
                options.MaximumRunning = 0;
                options.StartTimeout = TimeSpan.Zero;
                options.CaptureLimit = -1;
                options.OutputCapacity = 0;
                options.OutputSpillLimit = 0;
                options.OutputOverflow = (CellOutputOverflow)9;
            });
        var all = await Assert.ThrowsAsync<AggregateException>(service.StartAsync);
        Assert.Equal(
            [
                "CellHostOptions.CaptureLimit is -1. Set it from 0 up; 0 keeps nothing.",
                "CellHostOptions.MaximumRunning is 0. Set it from 1 up; leave it out to bound nothing.",
                "CellHostOptions.OutputCapacity is 0. Set it from 1 up; the default is 1048576.",
                "CellHostOptions.OutputOverflow is 9, which is none of Block, DropOldest, Fail, Spill.",
                "CellHostOptions.OutputSpillLimit is 0. Set it from 1 up; the default is 67108864.",
                "CellHostOptions.RunscPath is 'bin/runsc', which is not an absolute path. Start it with '/', or leave it out.",
                "CellHostOptions.StartTimeout is 00:00:00. Set it above zero.",
                "CellHostOptions.WorkDirectory is 'work', which is not an absolute path. Start it with '/', or leave it out.",
                $"CellPoolHostOptions of the cell '{Shapes.Id}': MaximumAge is -00:00:01. Set it above zero.",
                $"CellPoolHostOptions of the cell '{Shapes.Id}': Size is 0. Set it from 1 up; leave the pool out to have none.",
                "CellSweepOptions.Interval is 00:00:00. Set it from 00:00:01 to 49.00:00:00, or leave it out to sweep once.",
            ],
            all.InnerExceptions.Cast<OptionsValidationException>().SelectMany(exception => exception.Failures).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_defaults_are_right_and_are_those_of_a_run()
    {
        await using var service = new ServiceHost(add: cells => cells.AddCrashSweep());
        var host = service.Services.GetRequiredService<IOptions<CellHostOptions>>().Value;
        var run = new CellRunOptions();
        Assert.Equal((run.CaptureLimit, run.StartTimeout), (host.CaptureLimit, host.StartTimeout));
        Assert.Equal(
            (run.OutputBuffer.Capacity, run.OutputBuffer.Overflow, run.OutputBuffer.SpillLimit),
            (host.OutputCapacity, host.OutputOverflow, host.OutputSpillLimit));
        Assert.Null(host.MaximumRunning);
        var pool = service.Services.GetRequiredService<IOptionsMonitor<CellPoolHostOptions>>().Get("any");
        Assert.Equal((new CellPoolOptions().Size, new CellPoolOptions().MaximumAge), (pool.Size, pool.MaximumAge));
        Assert.Equal((null, false), (service.Services.GetRequiredService<IOptions<CellSweepOptions>>().Value.Interval, service.Services.GetRequiredService<IOptions<CellSweepOptions>>().Value.IsRequired));
    }

    [Fact]
    public void All_of_them_come_from_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cells:RunscPath"] = "/opt/runsc",
            ["Cells:WorkDirectory"] = "/run/work",
            ["Cells:MaximumRunning"] = "8",
            ["Cells:StartTimeout"] = "00:00:07",
            ["Cells:CaptureLimit"] = "1",
            ["Cells:OutputCapacity"] = "2",
            ["Cells:OutputOverflow"] = "Spill",
            ["Cells:OutputSpillLimit"] = "3",
            ["Cells:Pools:word-count:Size"] = "4",
            ["Cells:Pools:word-count:MaximumAge"] = "00:05:00",
            ["Cells:Sweep:Interval"] = "01:00:00",
            ["Cells:Sweep:IsRequired"] = "true",
        }).Build();
        var services = new ServiceCollection();
        services.AddCells().AddCrashSweep();
        services.Configure<CellHostOptions>(configuration.GetSection("Cells"));
        services.Configure<CellPoolHostOptions>("word-count", configuration.GetSection("Cells:Pools:word-count"));
        services.Configure<CellSweepOptions>(configuration.GetSection("Cells:Sweep"));
        using var provider = services.BuildServiceProvider();
        Assert.Equivalent(
            new CellHostOptions
            {
                RunscPath = "/opt/runsc",
                WorkDirectory = "/run/work",
                MaximumRunning = 8,
                StartTimeout = TimeSpan.FromSeconds(7),
                CaptureLimit = 1,
                OutputCapacity = 2,
                OutputOverflow = CellOutputOverflow.Spill,
                OutputSpillLimit = 3,
            },
            provider.GetRequiredService<IOptions<CellHostOptions>>().Value,
            strict: true);
        Assert.Equivalent(new CellPoolHostOptions { Size = 4, MaximumAge = TimeSpan.FromMinutes(5) }, provider.GetRequiredService<IOptionsMonitor<CellPoolHostOptions>>().Get("word-count"), strict: true);
        Assert.Equivalent(new CellSweepOptions { Interval = TimeSpan.FromHours(1), IsRequired = true }, provider.GetRequiredService<IOptions<CellSweepOptions>>().Value, strict: true);
    }

    [Fact]
    public void To_add_cells_twice_adds_to_the_options_and_to_nothing_else()
    {
        var services = new ServiceCollection();
        services.AddCells(options => options.MaximumRunning = 1).AddCrashSweep();
        var count = services.Count;
        services.AddCells().AddCrashSweep();

        // What the options framework adds for the second time is its own affair: ValidateOnStart has one entry for each call.
        Assert.Equal(0, services.Skip(count).Count(service => service.ServiceType.Assembly == typeof(ICellRunner).Assembly || service.ImplementationType?.Assembly == typeof(ICellRunner).Assembly));
        services.AddCells(options => options.CaptureLimit = 5);
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<CellHostOptions>>().Value;
        Assert.Equal((1, 5), (options.MaximumRunning, options.CaptureLimit));
        Assert.Single(provider.GetServices<ICellRunner>());
    }

    [Fact]
    public void Every_option_of_a_run_holds_over_the_host_s_when_it_is_set_and_only_then()
    {
        // By reflection, so that an option that is added is not forgotten.
        var properties = typeof(CellRunOptions).GetProperties(BindingFlags.Instance | BindingFlags.Public);
        var defaults = new CellRunOptions();
        var values = new Dictionary<Type, (object First, object Second)>
        {
            [typeof(Stream)] = (new MemoryStream(), new MemoryStream()),
            [typeof(int)] = (1, 2),
            [typeof(TimeSpan)] = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)),
            [typeof(string)] = ("/one", "/two"),
            [typeof(CellOutputBuffer)] = (new CellOutputBuffer { Capacity = 1 }, new CellOutputBuffer { Capacity = 2 }),
            [typeof(CellLimiter)] = (new CellLimiter(1), new CellLimiter(2)),
            [typeof(TimeProvider)] = (new ManualClock(), new ManualClock()),
        };
        Assert.NotEmpty(properties);
        foreach (var property in properties)
        {
            var (ofRun, ofHost) = values[property.PropertyType];
            var host = new CellRunOptions();
            property.SetValue(host, ofHost);
            Assert.Equal(ofHost, property.GetValue(new CellRunOptions().Over(host)));
            var run = new CellRunOptions();
            property.SetValue(run, ofRun);
            Assert.Equal(ofRun, property.GetValue(run.Over(host)));

            // To set what is the default anyway is to set it.
            var same = new CellRunOptions();
            property.SetValue(same, property.GetValue(defaults));
            Assert.Equal(property.GetValue(defaults) ?? ofHost, property.GetValue(same.Over(host)));
        }
    }
}
