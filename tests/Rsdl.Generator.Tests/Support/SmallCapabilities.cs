namespace Rsdl.Generator.Tests;

/// <summary>The small API's lists of values, at two compatibility levels.</summary>
internal static class SmallCapabilities
{
    public const string Text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <capabilities>
          <version id="1" major="3" minor="0">
            <host_states>
              <host_state>up</host_state>
              <host_state>down</host_state>
            </host_states>
            <power_managers>
              <power_management type="apc"/>
            </power_managers>
            <usages>
              <usage>vm</usage>
            </usages>
          </version>
          <version id="2" major="3" minor="1">
            <host_states>
              <host_state>up</host_state>
              <host_state>non_responsive</host_state>
            </host_states>
            <power_managers>
              <power_management type="apc"/>
              <power_management type="ilo4"/>
            </power_managers>
            <usages>
              <usage>vm</usage>
              <usage>display</usage>
            </usages>
            <storage_types>
              <storage_type>nfs</storage_type>
            </storage_types>
          </version>
        </capabilities>

        """;
}
