using Rhev.Emulator.Representations;
using Xunit;

namespace Rhev.Emulator.Tests.Representations;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("<a><password>hunter</password><b>c</b></a>", "<a><password>***</password><b>c</b></a>")]
    [InlineData("<x:root_password a='b'>hunter</x:root_password>", "<x:root_password a='b'>***</x:root_password>")]
    [InlineData("<password><![CDATA[hun</password>ter]]></password><b/>", "<password>***</password><b/>")]
    [InlineData("<password>hun<!-- </password> -->ter</password><b/>", "<password>***</password><b/>")]
    [InlineData("<password>hun<b>ter</b></password><b/>", "<password>***</password><b/>")]
    [InlineData("<password>hunter", "<password>***")]
    [InlineData("<password><![CDATA[hunter", "<password>***")]
    [InlineData("<password/><b>c</b>", "<password/><b>c</b>")]
    [InlineData("<password_policy>c</password_policy>", "<password_policy>c</password_policy>")]
    [InlineData("<ticket><expiry>1</expiry><value>hunter</value></ticket>", "<ticket><expiry>1</expiry><value>***</value></ticket>")]
    [InlineData("<ticket id='1'><value a='b'><![CDATA[hunter]]></value></ticket>", "<ticket id='1'><value a='b'>***</value></ticket>")]
    [InlineData("<x:ticket><x:value>hunter</x:value></x:ticket><value/>", "<x:ticket><x:value>***</x:value></x:ticket><value/>")]
    [InlineData("<value>c</value><ticket/><value>d</value>", "<value>c</value><ticket/><value>d</value>")]
    [InlineData("<ticket></ticket><value>c</value>", "<ticket></ticket><value>c</value>")]
    public void Values_of_secret_elements_are_masked_and_no_others(string text, string masked) =>
        Assert.Equal(masked, Secrets.Mask(text));
}
