using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Rsdl.Runtime.DependencyInjection.Tests.Options;

internal static class ServiceCollectionHelpers
{
    /// <summary>Lets options be looked at that cannot be used, such as those of files that do not exist.</summary>
    public static void RemoveAllValidation(this IServiceCollection services) => services.RemoveAll<IValidateOptions<ApiClientOptions>>();
}
