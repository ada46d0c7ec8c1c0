using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace Rhev.Emulator.Tests.Processes;

/// <summary>Creates, changes and removes machines until the Manager is gone, and remembers what was answered.</summary>
internal sealed class KillWriter(RawClient client, string prefix, Action tell)
{
    /// <summary>How often each machine was created, changed and removed.</summary>
    private readonly Dictionary<string, (int Created, int Changed, int Removed)> _answered = [];
    private string _last = "";

    public int Answered => _answered.Values.Sum(one => one.Created + one.Changed + one.Removed);

    /// <summary>The machines that there are, each with its description.</summary>
    public IReadOnlyList<string> Present { get; private set; } = [];

    public async Task WriteAsync()
    {
        try
        {
            for (int number = 0; ; number++)
            {
                await WriteOneAsync($"{prefix}n{number}", isRemoved: number % 3 == 0);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The answer to the last request never came.
        }
    }

    /// <summary>Compares what is there with what was answered; each event tells of one request.</summary>
    /// <returns>1 if the last request was done though its answer was lost, else 0.</returns>
    public int Check(Dictionary<string, XElement> vms, Dictionary<string, int> events)
    {
        List<string> present = [];
        int unanswered = 0;
        foreach (string name in _answered.Keys.Append(_last).Distinct().Where(name => name.Length > 0))
        {
            (int Created, int Changed, int Removed) answered = _answered.GetValueOrDefault(name);
            (int Created, int Changed, int Removed) done = (Told(name, "created"), Told(name, "changed"), Told(name, "removed"));
            XElement? vm = vms.GetValueOrDefault(name);

            // A request is done with its event, or not at all.
            Assert.Equal(done.Created > done.Removed, vm is not null);
            if (vm is not null)
            {
                string description = done.Changed == 0 ? "" : $"change {done.Changed}";
                Assert.Equal(description, Reply.At(vm, "description") ?? "");
                present.Add($"{name} {description}".TrimEnd());
            }

            int more = (done.Created - answered.Created) + (done.Changed - answered.Changed) + (done.Removed - answered.Removed);
            Assert.True(
                done.Created >= answered.Created && done.Changed >= answered.Changed && done.Removed >= answered.Removed,
                $"{name}: answered {answered}, but found {done}");
            Assert.InRange(more, 0, name == _last ? 1 : 0);
            unanswered += more;
        }

        Present = present;
        return unanswered;

        int Told(string name, string what) => events.GetValueOrDefault($"Virtual machine {name} was {what}.");
    }

    private async Task WriteOneAsync(string name, bool isRemoved)
    {
        _last = name;
        Reply vm = await client.PostAsync(
            "/api/vms", $"<vm><name>{name}</name><cluster><name>default</name></cluster><template><name>Blank</name></template></vm>");
        Count(vm, 201, name, (1, 0, 0));
        for (int change = 1; change <= 3; change++)
        {
            Count(
                await client.PutAsync(vm.Href, $"<vm><description>change {change}</description></vm>"), 200, name, (0, 1, 0));
        }

        if (isRemoved)
        {
            Count(await client.DeleteAsync(vm.Href), 204, name, (0, 0, 1));
        }
    }

    private void Count(Reply reply, int status, string name, (int Created, int Changed, int Removed) done)
    {
        Assert.True(reply.Status == status, reply.Text);
        (int Created, int Changed, int Removed) sum = _answered.GetValueOrDefault(name);
        _answered[name] = (sum.Created + done.Created, sum.Changed + done.Changed, sum.Removed + done.Removed);
        tell();
    }
}
