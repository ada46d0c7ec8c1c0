using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using Rsdl.Runtime;

namespace Rsdl.Tool.Commands;

/// <summary>The arguments that say how to reach a Manager: the options of the runtime's connection.</summary>
internal sealed class ConnectionArguments
{
    private readonly Argument<Uri?> _url = new("URL")
    {
        Description = "The API's entry point, such as https://manager.example/api or https://manager.example/ovirt-engine/api.",
        CustomParser = ParseUrl,
    };

    private readonly Option<string?> _user = new("--user")
    {
        Description = "The user with its domain. Without it: the variable RSDL_USER, or else admin@internal.",
        HelpName = "name@domain",
    };

    private readonly Option<string?> _passwordFile = new("--password-file")
    {
        Description = "The file whose first line is the password. Without it: the variable RSDL_PASSWORD, or else you are asked.",
        HelpName = "file",
    };

    private readonly Option<string?> _caFile = new("--ca-file")
    {
        Description = "The PEM file with the certificate authorities to trust, such as the Manager's ca.crt; no other is trusted then.",
        HelpName = "file",
    };

    private readonly Option<string[]> _pins = new("--pin-sha256")
    {
        Description = "The SHA-256 fingerprint of the one server certificate to trust. Can be repeated.",
        HelpName = "fingerprint",
    };

    private readonly Option<bool> _skipVerification = new("--dangerously-skip-verification")
    {
        Description = "Trust every server. DANGEROUS: whoever is in between can read the password.",
    };

    private readonly Option<string?> _clientCertificate = new("--client-certificate")
    {
        Description = "The PEM file with the certificate to present to the Manager.",
        HelpName = "file",
    };

    private readonly Option<string?> _clientKey = new("--client-key")
    {
        Description = "The PEM file with its key; without it, the file of the certificate. RSDL_KEY_PASSWORD is the key's password.",
        HelpName = "file",
    };

    private readonly Option<int?> _port = new("--port") { Description = "The port, where the URL has none.", HelpName = "number" };

    private readonly Option<bool> _session = new("--session") { Description = "Log in once and keep a session for the run." };

    private readonly Option<int?> _sessionMinutes = new("--session-minutes")
    {
        Description = "How long the Manager keeps the session when it is idle; needs --session.",
        HelpName = "minutes",
    };

    private readonly Option<bool> _csrf = new("--csrf-protection")
    {
        Description = "Protect the session from web pages; needs --session.",
    };

    private readonly Option<bool?> _filter = new("--filter")
    {
        Description = "Send the Filter header: true for users who are no administrators.",
        HelpName = "true|false",
    };

    private readonly Option<double?> _timeout = new("--timeout")
    {
        Description = "How long one attempt at a request may take; 180 unless given.",
        HelpName = "seconds",
    };

    private readonly Option<double?> _totalTimeout = new("--total-timeout")
    {
        Description = "How long a request may take with all attempts.",
        HelpName = "seconds",
    };

    private readonly Option<int?> _attempts = new("--attempts")
    {
        Description = "How often a request is sent at the most when the connection breaks; 3 unless given.",
        HelpName = "number",
    };

    private readonly Option<int?> _maxMegabytes = new("--max-megabytes")
    {
        Description = "The largest answer that is read; 64 unless given.",
        HelpName = "number",
    };

    private readonly Option<bool> _debug = new("--debug") { Description = "Show requests and answers, with secrets masked." };

    private IEnumerable<Option> Options =>
    [
        _user, _passwordFile, _caFile, _pins, _skipVerification, _clientCertificate, _clientKey, _port, _session, _sessionMinutes, _csrf,
        _filter, _timeout, _totalTimeout, _attempts, _maxMegabytes, _debug,
    ];

    public void AddTo(Command command)
    {
        command.Arguments.Add(_url);
        foreach (Option option in Options)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            Option[] trust = [.. new Option[] { _caFile, _pins, _skipVerification }.Where(option => IsGiven(result, option))];
            if (trust.Length > 1)
            {
                result.AddError($"{string.Join(" and ", trust.Select(option => option.Name))} exclude each other.");
            }

            if (IsGiven(result, _clientKey) && !IsGiven(result, _clientCertificate))
            {
                result.AddError("--client-key belongs to --client-certificate: give that as well.");
            }

            if ((IsGiven(result, _sessionMinutes) || IsGiven(result, _csrf)) && !IsGiven(result, _session))
            {
                result.AddError("--session-minutes and --csrf-protection belong to --session: give that as well.");
            }
        });
    }

    /// <exception cref="ToolException">A file is missing or not usable, or an option has a value that makes no sense.</exception>
    public ConnectionOptions Read(ParseResult parsed, ToolContext context)
    {
        try
        {
            ConnectionOptions options = new()
            {
                BaseAddress = parsed.GetValue(_url)!,
                Port = parsed.GetValue(_port),
                Credential = Credential.Basic(
                    parsed.GetValue(_user) ?? Variable(context, "RSDL_USER") ?? "admin@internal",
                    Password.Read(parsed.GetValue(_passwordFile), context)),
                Tls = ReadTls(parsed, context),
                PersistentAuthentication = parsed.GetValue(_session),
                SessionTimeToLive = parsed.GetValue(_sessionMinutes) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
                CsrfProtection = parsed.GetValue(_csrf),
                Filter = parsed.GetValue(_filter),
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout) ?? 180),
                TotalTimeout = parsed.GetValue(_totalTimeout) is { } seconds
                    ? TimeSpan.FromSeconds(seconds)
                    : System.Threading.Timeout.InfiniteTimeSpan,
                Retry = new RetryOptions { MaxAttempts = parsed.GetValue(_attempts) ?? RetryOptions.Default.MaxAttempts },
                MaxResponseBytes = (parsed.GetValue(_maxMegabytes) ?? 64L) << 20,
                Debug = parsed.GetValue(_debug) ? context.Error.Writer : null,
                TimeProvider = context.Environment.TimeProvider,
            };
            ApiConnection.Create(options).Dispose();
            if (parsed.GetValue(_skipVerification))
            {
                context.Error.Line("", "warning", "yellow", ": the server is not verified; whoever is in between can read the password.");
            }

            return options;
        }
        catch (Exception wrong) when (wrong is ArgumentException or OverflowException)
        {
            throw new ToolException($"The connection cannot be made: {wrong.Message}", wrong);
        }
    }

    private TlsOptions ReadTls(ParseResult parsed, ToolContext context)
    {
        TlsOptions tls = parsed.GetValue(_caFile) is { } authority ? TlsOptions.TrustPemFile(authority)
            : parsed.GetValue(_pins) is { Length: > 0 } pins ? TlsOptions.PinSha256(pins)
            : parsed.GetValue(_skipVerification) ? TlsOptions.DangerouslySkipVerification()
            : TlsOptions.System;
        return parsed.GetValue(_clientCertificate) is { } certificate
            ? tls.WithClientCertificatePemFiles(
                certificate, parsed.GetValue(_clientKey) ?? certificate, Variable(context, "RSDL_KEY_PASSWORD"))
            : tls;
    }

    private static string? Variable(ToolContext context, string name) =>
        context.Environment.Variable(name) is { Length: > 0 } value ? value : null;

    private static bool IsGiven(CommandResult result, Option option) => result.GetResult(option) is { Implicit: false };

    /// <summary>What is wrong is told without the text, which may hold a password.</summary>
    private static Uri? ParseUrl(ArgumentResult result)
    {
        string? problem = !Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out Uri? address) ? "is no absolute address"
            : address.UserInfo.Length > 0 ? "must not hold a user or a password; use --user and --password-file"
            : address.Query.Length > 0 || address.Fragment.Length > 0 ? "must not have a query: it is the entry point"
            : address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
                ? "must be an https address"
            : null;
        if (problem is null)
        {
            return address;
        }

        result.AddError($"The URL {problem}, such as https://manager.example/api.");
        return null;
    }
}
