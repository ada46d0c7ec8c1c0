using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Rsdl.Runtime.Tests.Entities.Sample;
using Xunit;
using static Rsdl.Runtime.Tests.Entities.SampleXml;

namespace Rsdl.Runtime.Tests.Entities;

public class EntityConcurrencyTests
{
    private const int Reads = 2000;

    [Fact]
    public void Threads_share_types_without_disturbing_each_other()
    {
        string[] documents =
        [
            "<vm id=\"1\" type=\"a\"><name>x</name><memory>1</memory><cpu><speed>1</speed></cpu></vm>",
            "<vm type=\"b\" priority=\"2\"><description>y</description><os><boot dev=\"h\"/><boot/></os><port>9</port></vm>",
            "<vm><memory>3</memory><disks><disk id=\"1\"/></disks><stateless>true</stateless><odd/></vm>",
        ];
        var written = new ConcurrentDictionary<int, string>();

        Parallel.For(0, Reads, i => written[i] = Write(ReadVm(documents[i % documents.Length])));

        Assert.All(written, pair => Assert.Equal(documents[pair.Key % documents.Length], pair.Value));
        Assert.Equal(Reads, written.Count);
    }

    [Fact]
    public void A_snapshot_can_be_read_by_many_threads()
    {
        Vm vm = ReadVm("<vm><os><boot dev=\"h\"/></os><disks><disk id=\"1\"/></disks></vm>");
        var seen = new ConcurrentBag<string>();

        Parallel.For(
            0, Reads, _ => seen.Add($"{vm.Os!.Boots[0].Device} {vm.Os.Levels.Count} {vm.Disks![0].Id} {vm.Unrecognized.IsEmpty}"));

        Assert.Equal(["h 0 1 True"], seen.Distinct());
    }
}
