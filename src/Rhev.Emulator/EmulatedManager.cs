using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Rhev.Emulator.Documents;
using Rhev.Emulator.Http;
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
        string user,
        string password,
        Uri address)
    {
        _application = application;
        _certificates = certificates;
        _recorder = recorder;
        _state = state;
        User = user;
        Password = password;
        BaseAddress = address;
    }

    /// <summary>The address of the entry point, such as <c>https://localhost:8443/api</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The certificate of the authority that issued the server's certificate, as PEM. It is new at every start.</summary>
    public string CaCertificatePem => _certificates.AuthorityPem;

    /// <summary>The user who may log in.</summary>
    public string User { get; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string Password { get; }

    /// <summary>The authenticated requests so far in the order of their arrival: a snapshot.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _recorder.Snapshot();

    /// <summary>Starts a Manager.</summary>
    /// <param name="options">How it is set up; <c>null</c> for the defaults.</param>
    /// <param name="ct">Cancels the start.</param>
    /// <returns>The running Manager; dispose it to stop.</returns>
    /// <exception cref="ArgumentException">The documents do not describe an API, or the work duration is negative.</exception>
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

        LoopbackCertificates certificates = LoopbackCertificates.Issue();
        RequestRecorder recorder = new();
        RequestPipeline pipeline = new(
            new ApiService(state),
            new BasicAuthentication(options.User, password),
            recorder,
            certificates.AuthorityPem,
            documents.BasePath);
        WebApplication application = Build(options.Port, certificates, pipeline);
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

        Uri address = new(new Uri($"https://localhost:{new Uri(application.Urls.First()).Port}"), documents.BasePath);
        return new EmulatedManager(application, certificates, recorder, state, options.User, password, address);
    }

    /// <summary>Stops the Manager and forgets its state.</summary>
    public async ValueTask DisposeAsync()
    {
        _state.Perform(RequestContext.None, _state.Work.Stop);
        await _application.DisposeAsync().ConfigureAwait(false);
        _certificates.Dispose();
    }

    private static WebApplication Build(int port, LoopbackCertificates certificates, RequestPipeline pipeline)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ApiRequest.BodyLimit;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(certificates.Server));
        });
        WebApplication application = builder.Build();
        application.Run(pipeline.HandleAsync);
        return application;
    }
}
