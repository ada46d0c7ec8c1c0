using System;
using System.IO;
using System.Threading;
using Microsoft.Extensions.Options;

namespace Rsdl.Runtime.DependencyInjection;

/// <summary>
/// Finds all that is wrong with the options of a client. The connection checks much of it again when it is made, but tells only what it
/// finds first, and trusts its handlers with an address that is not protected.
/// </summary>
internal sealed class ApiClientOptionsValidator : IValidateOptions<ApiClientOptions>
{
    private const long MaxResponseBytesLimit = 1L << 30;

    public ValidateOptionsResult Validate(string? name, ApiClientOptions options)
    {
        OptionProblems problems = new($"API client '{name}'");
        CheckAddress(problems, options);
        CheckCredential(problems, options);
        CheckTrust(problems, options);
        CheckSession(problems, options);
        CheckTime(problems, options.Timeout, nameof(options.Timeout));
        CheckTime(problems, options.TotalTimeout, nameof(options.TotalTimeout));
        problems.Require(
            options.MaxResponseBytes is > 0 and <= MaxResponseBytesLimit,
            nameof(options.MaxResponseBytes),
            $"must be from 1 to {MaxResponseBytesLimit}");
        CheckRetry(problems, options.Retry);
        problems.Require(options.CorrelationIds is not null, nameof(options.CorrelationIds), "is missing");
        return problems.ToResult();
    }

    private static void CheckAddress(OptionProblems problems, ApiClientOptions options)
    {
        const string Option = nameof(options.BaseAddress);
        problems.Require(options.Port is null or (> 0 and <= 65535), nameof(options.Port), "must be from 1 to 65535");
        if (options.BaseAddress is not { IsAbsoluteUri: true } address)
        {
            problems.Add(
                Option, options.BaseAddress is null ? "is missing" : "must be an absolute address such as https://manager.example/api");
            return;
        }

        bool http = address.Scheme == Uri.UriSchemeHttp;
        problems.Require(http || address.Scheme == Uri.UriSchemeHttps, Option, "must be an https address");
        problems.Require(!http || address.IsLoopback, Option, "must be https: over http the credential would travel unprotected");
        problems.Require(address.UserInfo.Length == 0, Option, "must not hold a user; set User and Password");
        problems.Require(address.Query.Length == 0 && address.Fragment.Length == 0, Option, "must not have a query or a fragment");
        problems.Require(
            options.Port is null || address.IsDefaultPort || address.Port == options.Port,
            nameof(options.Port),
            "is not the one that BaseAddress has");
    }

    private static void CheckCredential(OptionProblems problems, ApiClientOptions options)
    {
        if (options.Credential is not null)
        {
            problems.Require(
                options is { User: null, Password: null, PasswordFile: null },
                nameof(options.Credential),
                "leaves no room for User, Password and PasswordFile");
            return;
        }

        problems.Require(!string.IsNullOrEmpty(options.User), nameof(options.User), "is missing");
        problems.Require(
            options.Password is null || options.PasswordFile is null, nameof(options.PasswordFile), "leaves no room for Password");
        problems.Require(
            options.Password is not null || options.PasswordFile is not null, nameof(options.Password), "is missing, as is PasswordFile");
        if (!string.IsNullOrEmpty(options.User))
        {
            problems.Try(nameof(options.User), () => Credential.Basic(options.User, ""));
        }

        if (options.Password is { } password)
        {
            problems.Try(nameof(options.Password), () => Credential.Basic("user", password));
        }

        problems.Require(
            options.PasswordFile is null || File.Exists(options.PasswordFile),
            nameof(options.PasswordFile),
            $"names a file that does not exist: '{options.PasswordFile}'");
    }

    private static void CheckTrust(OptionProblems problems, ApiClientOptions options)
    {
        bool isPinned = options.PinnedCertificates.Count > 0;
        problems.Require(
            options.Tls is null || (options is { CaFile: null, ClientCertificateFile: null, ClientKeyFile: null } && !isPinned),
            nameof(options.Tls),
            "leaves no room for CaFile, PinnedCertificates and a client certificate");
        problems.Require(options.CaFile is null || !isPinned, nameof(options.PinnedCertificates), "leaves no room for CaFile");
        if (options.CaFile is { } file)
        {
            problems.Try(nameof(options.CaFile), () => TlsOptions.TrustPemFile(file));
        }

        if (isPinned)
        {
            problems.Try(nameof(options.PinnedCertificates), () => TlsOptions.PinSha256([.. options.PinnedCertificates]));
        }

        if (options is { ClientCertificateFile: { } certificate, ClientKeyFile: { } key })
        {
            problems.Try(
                nameof(options.ClientCertificateFile),
                () => TlsOptions.System.WithClientCertificatePemFiles(certificate, key, options.ClientKeyPassword));
        }
        else
        {
            problems.Require(options.ClientCertificateFile is null, nameof(options.ClientKeyFile), "is missing");
            problems.Require(options.ClientKeyFile is null, nameof(options.ClientCertificateFile), "is missing");
        }
    }

    private static void CheckSession(OptionProblems problems, ApiClientOptions options)
    {
        problems.Require(
            options.SessionTimeToLive is null or { TotalMinutes: >= 1 and <= int.MaxValue },
            nameof(options.SessionTimeToLive),
            "must be at least one minute");
        problems.Require(
            options.PersistentAuthentication || (options.SessionTimeToLive is null && !options.CsrfProtection),
            nameof(options.PersistentAuthentication),
            "must be on for SessionTimeToLive and CsrfProtection to have an effect");
    }

    private static void CheckTime(OptionProblems problems, TimeSpan time, string option) => problems.Require(
        time == Timeout.InfiniteTimeSpan || (time > TimeSpan.Zero && time.TotalMilliseconds <= int.MaxValue),
        option,
        "must be positive and at most 24 days, or infinite");

    private static void CheckRetry(OptionProblems problems, ApiClientRetryOptions? retry)
    {
        if (retry is null)
        {
            problems.Add(nameof(ApiClientOptions.Retry), "is missing; MaxAttempts = 1 never sends again");
            return;
        }

        problems.Require(retry.MaxAttempts >= 1, "Retry.MaxAttempts", "must be at least 1");
        problems.Require(retry.FirstDelay >= TimeSpan.Zero, "Retry.FirstDelay", "must not be negative");
        problems.Require(retry.LongestDelay >= retry.FirstDelay, "Retry.LongestDelay", "must not be less than FirstDelay");
        problems.Require(retry.LongestDelay.TotalMilliseconds <= int.MaxValue, "Retry.LongestDelay", "must be at most 24 days");
    }
}
