using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Rhev.Emulator.Access;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Http;
using Rhev.Emulator.Seeding;
using Rhev.Emulator.State;
using Xunit;

namespace Rhev.Emulator.Tests.Http;

/// <summary>Lists are written while they are made, and sent when they are written.</summary>
public sealed class ListWriterTests
{
    private static readonly Caller Administrator = new("admin@internal", IsFiltering: false, CorrelationId: null);

    [Fact]
    public void A_list_has_the_bytes_that_it_has_as_one_tree()
    {
        XElement[] none = [];
        XElement[] some =
        [
            new("vm", new XAttribute("id", "ä\"<"), new XElement("name", "a&b\r\n"), new XElement("empty"), new XElement("blank", "")),
            new("vm", "text"),
        ];

        foreach (XElement[] content in new[] { none, some })
        {
            foreach (XElement head in new[] { new XElement("vms"), new XElement("vms", new XElement("actions"), new XElement("size", 2)) })
            {
                Assert.Equal(Text(ReplyWriter.Body(new ApiReply(200, new XElement(head.Name, head.Elements(), content)))), Text(
                    ReplyWriter.Write(head, content)));
            }
        }
    }

    [Fact]
    public void Of_a_long_list_there_is_one_element_at_a_time_and_the_bytes_are_packed()
    {
        List<WeakReference> made = [];
        int alive = 0;

        ReplyBytes written = ReplyWriter.Write(new XElement("vms"), Enumerable.Range(0, 60).Select(Make));

        Assert.InRange(alive, 0, 2);
        Assert.InRange(written.Length, 60 * 100_000, 60 * 110_000);
        Assert.InRange(written.Target.Length, 0, ReplyBytes.PartSize);

        [MethodImpl(MethodImplOptions.NoInlining)]
        XElement Make(int number)
        {
            if (number == 50)
            {
                GC.Collect();
                alive = made.Count(reference => reference.IsAlive);
            }

            XElement element = new("vm", new string('x', 100_000));
            made.Add(new WeakReference(element));
            return element;
        }
    }

    [Fact]
    public async Task A_list_is_of_one_state_and_nobody_waits_while_it_is_sent()
    {
        ManagerState state = new(ApiDocuments.Load(null, default), TimeProvider.System, "admin@internal", TimeSpan.Zero);
        Seeder.Fill(state, SeedProfile.Large);
        ApiReply reply = await new ApiService(state).HandleAsync(
            new ApiRequest("GET", "/api/vms", new RequestBody(null, [])), ["api"], Administrator, CancellationToken.None);
        ReplyBytes body = ReplyWriter.Body(reply);
        string[] before = [.. state.Store.Root("vms").Select(vm => vm.Name)];
        using ChangingReceiver receiver = new(() => state.Perform(null, () =>
        {
            foreach (Resource vm in state.Store.Root("vms"))
            {
                vm.Set("name", "changed");
            }
        }));

        await body.SendAsync(receiver, CancellationToken.None);

        Assert.True(receiver.Count > 1, "the list is too short to be packed");
        Assert.Equal("changed", state.Store.Root("vms").Last().Name);
        Assert.Equal(before, XElement.Parse(Encoding.UTF8.GetString(receiver.ToArray()))
            .Elements("vm").Select(vm => (string?)vm.Element("name")));
        Assert.Equal(body.Length, receiver.Length);
    }

    private static string Text(ReplyBytes bytes) => Encoding.UTF8.GetString(bytes.Beginning(ReplyBytes.PartSize));

    /// <summary>A client during each of whose reads another one changes the state.</summary>
    private sealed class ChangingReceiver(Action change) : MemoryStream
    {
        public int Count { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count++;

            // On a thread of its own: the gate lets in again who holds it.
            await Task.Run(change, cancellationToken);
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
