package sownd.app.hub;

import io.javalin.config.RoutesConfig;

/** {@code GET /}: for the person who types the hub's name into a browser. */
final class FrontPage {
    private final Product product;

    FrontPage(Product product) {
        this.product = product;
    }

    void addTo(RoutesConfig routes) {
        String page = page();
        routes.get("/", ctx -> ctx.html(page));
    }

    private String page() {
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 44em; margin: 3em auto; padding: 0 1em;
                       background: #14161a; color: #e6e6e6 }
                a { color: #7fc7ff } code { color: #ffd479 } td { padding: .2em 1em .2em 0; vertical-align: top }
                </style>
                <h1>%1$s</h1>
                <p>Version %2$s. This machine runs a show and can be asked over HTTP.</p>
                <table>
                <tr><td>GET <a href="%3$s"><code>%3$s</code></a><td>whether it is well
                <tr><td>GET <a href="%4$s"><code>%4$s</code></a><td>every address with its value
                <tr><td>GET <code>%4$s/…</code><td>one address or branch
                <tr><td>PUT <code>%4$s/…</code><td>set it: <code>{"value": -6}</code>
                <tr><td>POST <code>%4$s/…</code><td>call it: no body, or <code>{"arguments": […]}</code>
                <tr><td>POST <code>/t/{name}</code><td>start the bindings of that name
                <tr><td>GET <a href="%5$s"><code>%5$s</code></a><td>the project; PATCH edits it
                <tr><td>POST <code>/api/location/{page}/{row}/{column}/press</code><td>press a control
                </table>
                """.formatted(
                        product.name(), product.version(), HealthRoute.PATH, AddressRoutes.PREFIX, ProjectRoutes.PATH);
    }
}
