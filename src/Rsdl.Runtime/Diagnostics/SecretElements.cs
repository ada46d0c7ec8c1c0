using System;
using System.Text;

namespace Rsdl.Runtime;

/// <summary>Which elements, attributes and parameters hold secrets: one that masks too much rather than too little.</summary>
internal static class SecretElements
{
    /// <summary>The list; the first entry that matches counts. At most 64 entries, one bit each in the sets below.</summary>
    public static readonly SecretElement[] All =
    [
        new("*password", SecretKind.Value, "Users, hosts (root_password), fence agents, iSCSI targets (CHAP), storage connections."),
        new("*passwd", SecretKind.Value, "The same in the spelling of guests' files and fence agents."),
        new("*passphrase", SecretKind.Value, "Opens a private key."),
        new("*secret", SecretKind.Value, "Secret by its name; newer versions and hooks have such elements."),
        new("*token", SecretKind.Value, "Stands for a user who has logged in."),
        new("*key", SecretKind.Value, "Private keys, keys of providers, windows_license_key, and key of an authorized key."),
        new("jsessionid", SecretKind.Value, "The session: whoever knows it acts as its user."),
        new("value", SecretKind.Value, "Opens the console of a virtual machine until it expires.", Within: "ticket"),
        new("content", SecretKind.Value, "A file for a guest, or a hook's script: user data with passwords and keys."),
        new("data", SecretKind.Value, "A whole OVF, with the passwords of its initialization.", Within: "configuration"),
        new("user_data", SecretKind.Value, "What cloud-init runs in a guest, with passwords and keys."),
        new("custom_script", SecretKind.Value, "What cloud-init or Sysprep runs in a guest, with passwords and keys."),
        new("sysprep", SecretKind.Value, "An answer file, with the administrator's password and the license key."),
        new("authorized_ssh_keys", SecretKind.Value, "Tells who may enter the guest."),
        new("mount_options", SecretKind.Value, "Options of CIFS hold a user and a password."),
        new("initialization", SecretKind.Tree, "User data of a guest: domain, passwords, scripts."),
        new("cloud_init", SecretKind.Tree, "User data of a guest: users with passwords, files, keys."),
        new("payloads", SecretKind.Tree, "Files for a guest, which is how user data is delivered."),
        new("payload", SecretKind.Tree, "The same, one by itself."),
        new("authorized_keys", SecretKind.Tree, "Tells who may enter the guest."),
        new("custom_properties", SecretKind.Tree, "Free text for hooks on hosts, which take passwords as well."),
        new("custom_property", SecretKind.Tree, "The same, one by itself."),
        new("options", SecretKind.Tree, "Options of a fence agent hold passwords and paths of keys.", Within: "power_management"),
        new("options", SecretKind.Tree, "The same, of an agent by itself.", Within: "agent"),
    ];

    /// <summary>Finds how an element or attribute is masked.</summary>
    /// <param name="name">The name as written, with or without a prefix.</param>
    /// <param name="enclosing">What <see cref="Open"/> gave for the elements around.</param>
    /// <returns><see langword="null"/> if it may be shown.</returns>
    public static SecretKind? Find(ReadOnlySpan<byte> name, ulong enclosing)
    {
        ReadOnlySpan<byte> local = WithoutPrefix(name);
        for (int i = 0; i < All.Length; i++)
        {
            if ((All[i].Within is null || (enclosing & (1UL << i)) != 0) && Matches(local, All[i].Name))
            {
                return All[i].Kind;
            }
        }

        return null;
    }

    /// <summary>The set of entries that count inside an element of this name.</summary>
    public static ulong Open(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> local = WithoutPrefix(name);
        ulong entries = 0;
        for (int i = 0; i < All.Length; i++)
        {
            if (All[i].Within is { } within && Matches(local, within))
            {
                entries |= 1UL << i;
            }
        }

        return entries;
    }

    /// <summary>Whether the value of a parameter is secret. There are no elements around it, so every name in the list counts.</summary>
    /// <param name="name">The name, decoded.</param>
    public static bool IsSecretParameter(string name)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        return Find(utf8, ulong.MaxValue) is not null || Open(utf8) != 0;
    }

    private static bool Matches(ReadOnlySpan<byte> local, string name)
    {
        if (name[0] != '*')
        {
            return Ascii.EqualsIgnoreCase(local, name);
        }

        int start = local.Length - (name.Length - 1);
        return start >= 0 && Ascii.EqualsIgnoreCase(local[start..], name.AsSpan(1));
    }

    private static ReadOnlySpan<byte> WithoutPrefix(ReadOnlySpan<byte> name) => name[(name.LastIndexOf((byte)':') + 1)..];
}
