using System.Threading.Tasks;
using Xunit;

namespace Rhev.Emulator.Tests.Search;

public sealed class SearchTests(SearchWorld world) : IClassFixture<SearchWorld>
{
    [Theory]
    [InlineData("name=web*", "web1,web2,web 3")]
    [InlineData("name!=web*", "db2")]
    [InlineData("Name = \"web 3\"", "web 3")]
    [InlineData("Vms: name=db2", "db2")]
    [InlineData("vm:name=db2", "db2")]
    [InlineData("status=up", "web1")]
    [InlineData("status=Up or status=PoweringUp", "web1")]
    [InlineData("status=powering_up or status=migratingfrom", "")]
    [InlineData("status=*wn", "web2,web 3,db2")]
    [InlineData("status!=down", "web1")]
    [InlineData("not status=down", "web1")]
    [InlineData("memory=1024", "web1")]
    [InlineData("memory=1073741824", "web1")]
    [InlineData("memory>=1GB", "web1,db2")]
    [InlineData("memory>512", "web1,db2")]
    [InlineData("memory<1.5GiB and memory>512mb", "web1")]
    [InlineData("memory<=512", "web2,web 3")]
    [InlineData("memory!=512", "web1,db2")]
    [InlineData("os=rhel6x64", "web1")]
    [InlineData("os=windows_7 or os=RHEL_6x64", "web1,web2")]
    [InlineData("os.type=windows7", "web2")]
    [InlineData("type=server", "db2")]
    [InlineData("cluster=Default and datacenter=Default and name=*2", "web2,db2")]
    [InlineData("datacenter=Other", "")]
    [InlineData("host=hyper*", "web1")]
    [InlineData("host=null", "web2,web 3,db2")]
    [InlineData("host!=\"\"", "web1")]
    [InlineData("template=Blank", "web1,web2,web 3,db2")]
    [InlineData("description=\"front end\"", "web1")]
    [InlineData("description=\"\"", "web2,web 3,db2")]
    [InlineData("tag=Finance", "web1,db2")]
    [InlineData("tag=Billing", "web1")]
    [InlineData("tag=Fin*", "web1,db2")]
    [InlineData("tag!=Finance", "web2,web 3")]
    [InlineData("creationdate<2014-01-22", "web1,web2")]
    [InlineData("creationdate=2014-01-21", "web1,web2")]
    [InlineData("creationdate=1/22/2014", "web 3,db2")]
    [InlineData("creationdate=Today", "web 3,db2")]
    [InlineData("creationdate=yesterday", "web1,web2")]
    [InlineData("creationdate=Tuesday", "web1,web2")]
    [InlineData("creationdate!=Tuesday", "web 3,db2")]
    [InlineData("creationdate>=\"2014-01-22T11:30:00+01:00\"", "web 3,db2")]
    [InlineData("creationdate>2014-01-22T10:30:00Z", "")]
    [InlineData("creationdate<=2014-01-21", "web1,web2")]
    [InlineData("creation_time=2014-01-22T10:30:00.000Z", "web 3,db2")]
    [InlineData("uptime>119 and uptime<=2:00:00", "web1")]
    [InlineData("uptime>120", "")]
    [InlineData("cpu_usage>0", "web1")]
    [InlineData("mem_usage>=20 and network_usage>=0", "web1")]
    [InlineData("stateless=false and delete_protected=0", "web1,web2,web 3,db2")]
    [InlineData("stateless=true", "")]
    [InlineData("display.type=spice and high_availability.priority=0", "web1,web2,web 3,db2")]
    [InlineData("users.name=admin", "db2")]
    [InlineData("users.usrname=admin@internal", "db2")]
    [InlineData("hosts.name=hypervisor", "web1")]
    [InlineData("host.status=up", "web1")]
    [InlineData("disks.name=db2*", "db2")]
    [InlineData("storage.name=data1", "db2")]
    [InlineData("networks.name=rhevm", "web1")]
    [InlineData("clusters.name=Default and name=db2", "db2")]
    [InlineData("front", "web1")]
    [InlineData("\"front end\"", "web1")]
    [InlineData("Finance", "web1,db2")]
    [InlineData("WEB", "")]
    [InlineData("web and status=down", "web2,web 3")]
    [InlineData("name=web1 or name=web2 and status=up", "web1")]
    [InlineData("(name=web1 or name=web2) and status=down", "web2")]
    [InlineData("not (name=web1 or name=web2) AND NOT name=db2", "web 3")]
    [InlineData("sortby name", "db2,web 3,web1,web2")]
    [InlineData("sortby name desc", "web2,web1,web 3,db2")]
    [InlineData("sortby memory asc", "web2,web 3,web1,db2")]
    [InlineData("sortby memory desc", "db2,web1,web2,web 3")]
    [InlineData("sortby uptime", "web1,web2,web 3,db2")]
    [InlineData("sortby host.name desc", "web2,web 3,db2,web1")]
    [InlineData("name=web* SortBy NAME Desc PAGE 1", "web2,web1,web 3")]
    [InlineData("page 2", "")]
    [InlineData("name=vm(1) or (name=db2)", "db2")]
    [InlineData("hosts.vms.hosts.vms.hosts.vms.hosts.vms.hosts.name=x", null)]
    [InlineData("page=1 or name=db2", null)]
    public async Task Machines_are_found(string search, string? names)
    {
        if (names is null)
        {
            Assert.Equal(400, (await world.GetAsync("vms", search)).Status);
            return;
        }

        Assert.Equal(names, await world.NamesAsync("vms", search));
    }

    [Theory]
    [InlineData("hosts", "vms.status=up", "hypervisor")]
    [InlineData("hosts", "vms.status=down", "")]
    [InlineData("hosts", "storage_manager=true or storage_manager=false", "hypervisor")]
    [InlineData("hosts", "status=up and vms.name=web* and cluster=Default and datacenter=Default", "hypervisor")]
    [InlineData("hosts", "address=192.0.2.* and not (storage_manager=true and storage_manager=false)", "hypervisor")]
    [InlineData("clusters", "vms.memory>=2GB", "Default")]
    [InlineData("clusters", "hosts.status=maintenance", "")]
    [InlineData("clusters", "datacenter=Default and version=3.*", "Default")]
    [InlineData("datacenters", "clusters.name=Default and type=nfs and storage.name=data1", "Default")]
    [InlineData("storagedomains", "status=active and type=data and type=nfs", "data1")]
    [InlineData("storagedomains", "datacenter=Default", "data1")]
    [InlineData("storagedomains", "status=unattached", "")]
    [InlineData("storagedomains", "disks.name=spare", "data1")]
    [InlineData("disks", "size>1", "db2_system")]
    [InlineData("disks", "provisioned_size=1GB", "spare")]
    [InlineData("disks", "alias=a_sp* and number_of_vms=0 and disk_type=image", "spare")]
    [InlineData("disks", "vm_names=db2", "db2_system")]
    [InlineData("disks", "vms.status=down and storage.name=data1", "db2_system")]
    [InlineData("disks", "format=cow and bootable=false sortby size", "spare,db2_system")]
    [InlineData("templates", "name=Bl* and childcount=4", "Blank")]
    [InlineData("templates", "vms.name=web1", "Blank")]
    [InlineData("users", "usrname=admin", "admin")]
    [InlineData("users", "usrname=admin@internal and name=admin", "admin")]
    [InlineData("users", "usrname=nobody", "")]
    [InlineData("users", "vms.name=db2", "admin")]
    [InlineData("networks", "name=rhevm and datacenter=Default and vmnetwork=true", "rhevm")]
    [InlineData("events", "severity>normal sortby severity", "told: warning,told: error,told: alert")]
    [InlineData("events", "severity>normal sortby severity desc", "told: alert,told: error,told: warning")]
    [InlineData("events", "severity>=error sortby time", "told: alert,told: error")]
    [InlineData("events", "severity!=normal", "told: error,told: warning,told: alert")]
    [InlineData("events", "Events: severity=alert and origin=test and message=told*", "told: alert")]
    [InlineData("events", "custom_event_id<7 and severity=*r*", "told: error,told: alert")]
    [InlineData("events", "severity<=warning and severity>normal", "told: warning")]
    public async Task Resources_of_every_kind_are_found(string collection, string search, string names) =>
        Assert.Equal(names, await world.NamesAsync(collection, search));

    [Fact]
    public async Task Events_are_found_by_their_code_and_by_what_they_tell_of()
    {
        const string Started = "type=153";

        Assert.Contains("web1", await world.NamesAsync("events", Started), System.StringComparison.Ordinal);
        Assert.Equal(
            await world.NamesAsync("events", Started),
            await world.NamesAsync("events", "code=153 and event_vm=web1 and event_host=hypervisor and usrname=admin and vm=web*"));
        Assert.Equal("", await world.NamesAsync("events", Started + " and event_vm=web2"));
        Assert.Equal("", await world.NamesAsync("events", Started + " and usrname=nobody"));
    }

    [Fact]
    public async Task Events_come_newest_first_unless_sorted()
    {
        static string[] Ids(Reply reply) => System.Array.ConvertAll(reply.Items, item => (string)item.Attribute("id")!);

        string[] newestFirst = Ids(await world.GetAsync("events", ""));
        string[] oldestFirst = Ids(await world.GetAsync("events", "sortby time asc"));
        string[] descending = Ids(await world.GetAsync("events", "sortby time desc"));
        Reply later = await world.SendAsync($"/api/events;from={newestFirst[3]};max=2?search=sortby%20time%20asc%20page%201");

        Assert.Equal(descending, newestFirst);
        System.Array.Reverse(newestFirst);
        Assert.Equal(newestFirst, oldestFirst);
        Assert.Equal(newestFirst[^3..^1], Ids(later));
    }

    [Theory]
    [InlineData("vms;case_sensitive=false", "NAME=WEB1 or tag=BILLING", "web1")]
    [InlineData("vms;case_sensitive=false", "FRONT", "web1")]
    [InlineData("vms;case_sensitive=true", "name=WEB1", "")]
    [InlineData("vms;max=1", "name=web* sortby name desc page 2", "web1")]
    [InlineData("vms;max=1", "name=web*", "web1")]
    [InlineData("tags", "this is no search", "root,Finance,Billing")]
    public async Task Parameters_of_the_address_say_how_to_search(string collection, string search, string names) =>
        Assert.Equal(names, await world.NamesAsync(collection, search));

    [Theory]
    [InlineData("name=", 6, "it ends here; expected a value that 'name' compares with; a word of the search language needs quotes")]
    [InlineData("name= and status=up", 7, "unexpected 'and'; expected a value that 'name' compares with")]
    [InlineData("name=\"web", 6, "the quote has no end; expected another '\"' behind the value")]
    [InlineData("name!web", 5, "'!' is no comparison; expected one of =, !=, <, <=, >, >=")]
    [InlineData("=web", 1, "unexpected '='; expected a criterion such as name=web*, or a text to look for")]
    [InlineData("name=web1 and", 14, "it ends here; expected a criterion such as name=web*, or a text to look for")]
    [InlineData("name=web1 status=up", 11, "unexpected 'status'; expected 'and', 'or', 'sortby', 'page' or the end")]
    [InlineData("name=a=b", 7, "unexpected '='; expected 'and', 'or', 'sortby', 'page' or the end")]
    [InlineData("web and front", 9, "a text without a field, such as 'front', may stand once; expected a field and a value")]
    [InlineData("(name=a or name=b", 18, "it ends here; expected 'and', 'or' or the ')' of the '(' at character 1")]
    [InlineData("name=a)", 7, "unexpected ')'; expected 'and', 'or', 'sortby', 'page' or the end")]
    [InlineData("sortby", 7, "it ends here; expected the name of a field to sort by")]
    [InlineData("sortby name up", 13, "unexpected 'up'; expected 'asc', 'desc', 'page' or the end")]
    [InlineData("sortby colour", 8, "vms have no field 'colour'; expected one of ")]
    [InlineData("page 0", 6, "unexpected '0'; expected the number of a page, from 1")]
    [InlineData("page two", 6, "unexpected 'two'; expected the number of a page, from 1")]
    [InlineData("page 1 sortby name", 8, "unexpected 'sortby'; expected the end")]
    [InlineData("colour=red", 1, "vms have no field 'colour'; expected one of ")]
    [InlineData("hosts.colour=red", 1, "vms have no field 'hosts.colour'; expected one of ")]
    [InlineData("Hosts: name=a", 1, "'Hosts' are not what is listed here; expected 'vms:' or nothing")]
    [InlineData("status=flying", 8, "'flying' is no value of 'status'; expected one of ")]
    [InlineData("status>up", 1, "'status' has no order; expected = or != in place of >")]
    [InlineData("name<web", 1, "'name' has no order; expected = or != in place of <")]
    [InlineData("cpu_usage=much", 11, "'much' is no value of 'cpu_usage'; expected a number")]
    [InlineData("uptime>long", 8, "'long' is no value of 'uptime'; expected a number of minutes")]
    [InlineData("memory>2XB", 8, "'2XB' is no value of 'memory'; expected a number of MB or bytes, or one with a unit such as 2GB")]
    [InlineData("stateless=perhaps", 11, "'perhaps' is no value of 'stateless'; expected true or false")]
    [InlineData("creationdate>soon", 14, "'soon' is no value of 'creationdate'; expected a date such as 2014-01-22")]
    [InlineData("creationdate>10:30", 14, "'10:30' is no value of 'creationdate'; expected a date such as 2014-01-22")]
    public async Task A_search_that_is_wrong_is_told_where_and_what_would_be_right(string search, int character, string problem)
    {
        Reply refused = await world.GetAsync("vms", search);

        Assert.Equal((400, "Bad request"), (refused.Status, refused.Reason));
        Assert.StartsWith(
            $"The search '{search}' is wrong at character {character}: {problem}", refused.Detail, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_would_be_right_are_told()
    {
        Reply refused = await world.GetAsync("users", "colour=red");

        Assert.Equal(
            "The search 'colour=red' is wrong at character 1: users have no field 'colour'; expected one of comment, department, "
            + "description, directory, domain, email, id, last_name, logged_in, login, name, tag, user_name, usrname, or one of a "
            + "related resource such as vms.status",
            refused.Detail);
    }

    [Fact]
    public async Task Secrets_are_no_fields()
    {
        Reply refused = await world.GetAsync("users", "password=a*");

        Assert.Equal(400, refused.Status);
        Assert.Contains("users have no field 'password'", refused.Detail, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_severity_that_there_is_not_is_told_those_that_there_are()
    {
        Reply refused = await world.GetAsync("events", "severity>fatal");

        Assert.Equal(
            "The search 'severity>fatal' is wrong at character 10: 'fatal' is no value of 'severity'; expected one of normal, warning, "
            + "error, alert",
            refused.Detail);
    }

    [Fact]
    public async Task Too_many_parentheses_are_refused()
    {
        Reply refused = await world.GetAsync("vms", new string('(', 65));

        Assert.Equal(400, refused.Status);
        Assert.EndsWith("there are more than 64 parentheses and 'not' within each other", refused.Detail, System.StringComparison.Ordinal);
    }
}
