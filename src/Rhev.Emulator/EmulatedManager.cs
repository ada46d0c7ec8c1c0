using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Rhev.Emulator.Access;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Http;
using Rhev.Emulator.Http.Faults;
using Rhev.Emulator.Pages;
using Rhev.Emulator.State;
using Rhev.Emulator.Storage;

namespace Rhev.Emulator;

/// <summary>A Manager that listens on loopback over HTTPS and keeps its state in memory or in a folder.</summary>
public sealed class EmulatedManager : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly LoopbackCertificates _certificates;
    private readonly RequestRecorder _recorder;
    private readonly ManagerState _state;
    private readonly DataFolder? _folder;

    private EmulatedManager(
        WebApplication application,
        LoopbackCertificates certificates,
        RequestRecorder recorder,
        ManagerState state,
        DataFolder? folder,
        string basePath,
        EmulatorOptions options,
        string password)
    {
        _application = application;
        _certificates = certificates;
        _recorder = recorder;
        _state = state;
        _folder = folder;
        User = options.User;
        Password = password;
        BaseAddress = new Uri(Address("https"), basePath);
        CaCertificateAddress = new Uri(Address("http"), "/ca.crt");

        Uri Address(string scheme)
        {
            string listener = application.Urls.First(url => url.StartsWith(scheme + ':', StringComparison.Ordinal));
            return new Uri($"{scheme}://localhost:{new Uri(listener).Port}");
        }
    }

    /// <summary>The address of the entry point, such as <c>https://localhost:8443/api</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The address of the page for people; it asks for the administrator's credentials.</summary>
    public Uri PageAddress => new(BaseAddress, "/");

    /// <summary>
    /// The certificate of the authority that issued the server's certificate, as PEM. It is new at every start,
    /// unless it is kept in a <see cref="EmulatorOptions.DataFolder"/>.
    /// </summary>
    public string CaCertificatePem => _certificates.AuthorityPem;

    /// <summary>The address without TLS where the certificate of the authority can be had before it is known.</summary>
    public Uri CaCertificateAddress { get; }

    /// <summary>The administrator's name.</summary>
    public string User { get; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string Password { get; }

    /// <summary>
    /// The authenticated requests so far in the order of their arrival, but no more than the latest 10,000: a snapshot.
    /// </summary>
    public IReadOnlyList<RecordedRequest> Requests => _recorder.Snapshot();

    /// <summary>Starts a Manager.</summary>
    /// <param name="options">How it is set up; <c>null</c> for the defaults.</param>
    /// <param name="ct">Cancels the start.</param>
    /// <returns>The running Manager; dispose it to stop.</returns>
    /// <exception cref="ArgumentException">
    /// The documents do not describe an API, the work duration is negative, two accounts have one name, an account has a role
    /// that does not exist, or a rule of the faults cannot be used.
    /// </exception>
    /// <exception cref="IOException">The port is in use, or the data folder is in use by another emulator or cannot be made.</exception>
    /// <exception cref="InvalidDataException">The data folder holds what the emulator did not write; nothing was changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The data folder may not be used.</exception>
    /// <exception cref="OperationCanceledException">The start was cancelled.</exception>
    public static async Task<EmulatedManager> StartAsync(EmulatorOptions? options = null, CancellationToken ct = default)
    {
        options ??= new EmulatorOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.WorkDuration, TimeSpan.Zero);
        string password = options.Password ?? RandomNumberGenerator.GetHexString(24, lowercase: true);
        ApiDocuments documents = ApiDocuments.Load(options.Documents, ct);
        AccountBook accounts = new();
        accounts.Add(options.User, password);
        foreach (EmulatorAccount account in options.Accounts)
        {
            accounts.Add(account.Name, account.Password());
        }

        FaultInjector faults = new(options.Faults);
        DataFolder? folder = options.DataFolder is { } path ? DataFolder.Open(path) : null;
        LoopbackCertificates? certificates = null;
        WebApplication? application = null;
        try
        {
            ManagerState state = StateLoader.Load(documents, options, folder);
            state.Perform(null, () =>
            {
                foreach (EmulatorAccount account in options.Accounts)
                {
                    Users.Add(state, account);
                }
            });
            using CertificateAuthority? authority = folder?.Authority();
            certificates = LoopbackCertificates.Issue(authority);
            RequestRecorder recorder = new();
            ExchangeLog exchanges = new(options.TimeProvider);
            ManagerPage page = new(state, accounts, exchanges);
            ApiService service = new(state);
            RequestPipeline pipeline = new(
                service.HandleAsync,
                new Authenticator(accounts, state.Sessions, service.TellOfLogin),
                faults,
                service.Silence,
                options.TimeProvider,
                recorder,
                exchanges,
                page.HandleAsync,
                certificates.AuthorityPem,
                documents.BasePath);
            application = Build(options, certificates, pipeline);
            await application.StartAsync(ct).ConfigureAwait(false);
            return new EmulatedManager(application, certificates, recorder, state, folder, documents.BasePath, options, password);
        }
        catch
        {
            await StopAsync(application, certificates, folder).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the Manager and forgets its state, but for what is in a folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _state.Perform(null, _state.Work.Stop);
        await StopAsync(_application, _certificates, _folder).ConfigureAwait(false);
    }

    private static async Task StopAsync(WebApplication? application, LoopbackCertificates? certificates, DataFolder? folder)
    {
        if (application is not null)
        {
            await application.DisposeAsync().ConfigureAwait(false);
        }

        certificates?.Dispose();
        folder?.Dispose();
    }

    private static WebApplication Build(EmulatorOptions options, LoopbackCertificates certificates, RequestPipeline pipeline)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.Limit;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen =>
            {
                // As a Manager of this family does; and a connection that is dropped carries one request.
                listen.Protocols = HttpProtocols.Http1;
                listen.UseHttps(certificates.Server);
            });
            kestrel.Listen(IPAddress.Loopback, options.HttpPort);
        });
        WebApplication application = builder.Build();
        application.Run(pipeline.HandleAsync);
        return application;
    }
}
