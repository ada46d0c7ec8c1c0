using Rsdl.Benchmarks;

return BenchmarkCommand.Invoke(args);
