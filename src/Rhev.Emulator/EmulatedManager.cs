using System;
using System.Collections.Generic;
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
using Rhev.Emulator.Seeding;
using Rhev.Emulator.State;

namespace Rhev.Emulator;

/// <summary>A Manager that listens on loopback over HTTPS and keeps its state in memory.</summary>
public sealed class EmulatedManager : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly LoopbackCertificates _certificates;
    private readonly RequestRecorder _recorder;
    private readonly ManagerState _state;

    private EmulatedManager(
        WebApplication application,
        LoopbackCertificates certificates,
        RequestRecorder recorder,
        ManagerState state,
        string basePath,
        EmulatorOptions options,
        string password)
    {
        _application = application;
        _certificates = certificates;
        _recorder = recorder;
        _state = state;
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

    /// <summary>The certificate of the authority that issued the server's certificate, as PEM. It is new at every start.</summary>
    public string CaCertificatePem => _certificates.AuthorityPem;

    /// <summary>The address without TLS where the certificate of the authority can be had before it is known.</summary>
    public Uri CaCertificateAddress { get; }

    /// <summary>The administrator's name.</summary>
    public string User { get; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string Password { get; }

    /// <summary>The authenticated requests so far in the order of their arrival: a snapshot.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _recorder.Snapshot();

    /// <summary>Starts a Manager.</summary>
    /// <param name="options">How it is set up; <c>null</c> for the defaults.</param>
    /// <param name="ct">Cancels the start.</param>
    /// <returns>The running Manager; dispose it to stop.</returns>
    /// <exception cref="ArgumentException">
    /// The documents do not describe an API, the work duration is negative, two accounts have one name, an account has a role
    /// that does not exist, or a rule of the faults cannot be used.
    /// </exception>
    /// <exception cref="System.IO.IOException">The port is in use.</exception>
    /// <exception cref="OperationCanceledException">The start was cancelled.</exception>
    public static async Task<EmulatedManager> StartAsync(EmulatorOptions? options = null, CancellationToken ct = default)
    {
        options ??= new EmulatorOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.WorkDuration, TimeSpan.Zero);
        string password = options.Password ?? RandomNumberGenerator.GetHexString(24, lowercase: true);
        ApiDocuments documents = ApiDocuments.Load(options.Documents, ct);
        ManagerState state = new(documents, options.TimeProvider, options.User, options.WorkDuration);
        if (options.Seed)
        {
            Seeder.Fill(state);
        }

        AccountBook accounts = new();
        accounts.Add(options.User, password);
        foreach (EmulatorAccount account in options.Accounts)
        {
            accounts.Add(account.Name, account.Password());
            Users.Add(state, account);
        }

        FaultInjector faults = new(options.Faults);
        ApiService service = new(state);
        LoopbackCertificates certificates = LoopbackCertificates.Issue();
        RequestRecorder recorder = new();
        RequestPipeline pipeline = new(
            service,
            new Authenticator(accounts, new SessionStore(options.TimeProvider), service.TellOfLogin),
            faults,
            options.TimeProvider,
            recorder,
            certificates.AuthorityPem,
            documents.BasePath);
        WebApplication application = Build(options, certificates, pipeline);
        try
        {
            await application.StartAsync(ct).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            certificates.Dispose();
            throw;
        }

        return new EmulatedManager(application, certificates, recorder, state, documents.BasePath, options, password);
    }

    /// <summary>Stops the Manager and forgets its state.</summary>
    public async ValueTask DisposeAsync()
    {
        _state.Perform(null, _state.Work.Stop);
        await _application.DisposeAsync().ConfigureAwait(false);
        _certificates.Dispose();
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
