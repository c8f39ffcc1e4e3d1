package io.quarkiverse.hyperstack.it.shop.tests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** Many threads that send requests for a while, and what came back. */
final class Crowd {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, LongAdder> successes = new ConcurrentHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

    /** One request: its name for the count, its method, its path with host, its JSON. */
    record Call(String name, String method, String uri, String json) {
    }

    /** Each thread sends the calls that its number gives, one after the other, until the time is over. */
    void send(int threads, Duration time, IntFunction<Call> calls) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        long end = System.nanoTime() + time.toNanos();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            running.add(executor.submit(() -> {
                while (System.nanoTime() < end) {
                    send(calls.apply(number));
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        executor.shutdown();
    }

    private void send(Call call) {
        long start = System.nanoTime();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(call.uri())).header("Content-Type", "application/json")
                    .method(call.method(),
                            call.json().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.json()))
                    .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) {
                successes.computeIfAbsent(call.name(), name -> new LongAdder()).increment();
            } else {
                errors.add(call.name() + ": " + response.statusCode() + " " + response.body());
            }
        } catch (Exception e) {
            errors.add(call.name() + ": " + e);
        }
        slowest.accumulate((System.nanoTime() - start) / 1_000_000);
    }

    long successes(String name) {
        LongAdder count = successes.get(name);
        return count == null ? 0 : count.sum();
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /** The longest that one request took, in milliseconds. */
    long slowestMillis() {
        return slowest.get();
    }
}
