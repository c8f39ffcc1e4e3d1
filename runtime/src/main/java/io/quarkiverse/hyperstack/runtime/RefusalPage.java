package io.quarkiverse.hyperstack.runtime;

import io.quarkiverse.hyperstack.entity.RefusedStart;
import io.quarkus.dev.ErrorPageGenerators;
import io.quarkus.dev.spi.HotReplacementContext;
import io.quarkus.dev.spi.HotReplacementSetup;

/** In dev mode, what a browser shows while the start is refused: the message and what to do, instead of a stack trace. */
public final class RefusalPage implements HotReplacementSetup {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>
            body { font-family: sans-serif; line-height: 1.5; max-width: 50em; margin: 3em auto; padding: 0 1em; }
            p { white-space: pre-wrap; overflow-wrap: break-word; }
            </style>
            </head>
            <body>
            <h1>The application does not start</h1>
            <p>%2$s</p>
            <p>When it is done, load this page again.</p>
            </body>
            </html>
            """;

    @Override
    public void setupHotDeployment(HotReplacementContext context) {
        String refusal = RefusedStart.class.getName();
        if (ErrorPageGenerators.get(refusal) == null) {
            ErrorPageGenerators.register(refusal, refused -> html(String.valueOf(refused.getMessage())));
        }
    }

    static String html(String message) {
        String code = message.replaceFirst("(?s)\\s.*", "");
        return PAGE.formatted(escaped(code), escaped(message.replaceFirst("\\. Fix: ", ".\n\nFix: ")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
