import gate.AnnotationSet;
import gate.Corpus;
import gate.CorpusController;
import gate.Document;
import gate.Factory;
import gate.Gate;
import gate.Main;
import gate.creole.Plugin;
import gate.creole.ResourceReference;
import gate.util.persistence.PersistenceManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** ANNIE with its defaults on each line of a file: as the other peers, prints one line of JSON. */
public class Annie {
    private static final List<String> KINDS = List.of("Person", "Organization", "Location", "Date", "Sentence", "Token");
    private static final int WARM_UP = 5;

    private final CorpusController annie;
    private final Map<String, Integer> found = new TreeMap<>();
    private final Corpus corpus;

    Annie() throws Exception {
        Gate.init();
        Plugin plugin = new Plugin.Maven("uk.ac.gate.plugins", "annie", "9.1");
        Gate.getCreoleRegister().registerPlugin(plugin);
        annie = (CorpusController) PersistenceManager.loadObjectFromUrl(
            new ResourceReference(plugin, "resources/ANNIE_with_defaults.gapp").toURL());
        corpus = Factory.newCorpus("articles");
        annie.setCorpus(corpus);
    }

    void read(String text) throws Exception {
        Document document = Factory.newDocument(text);
        corpus.add(document);
        annie.execute();
        AnnotationSet all = document.getAnnotations();
        for (String kind : KINDS) found.merge(kind, all.get(kind).size(), Integer::sum);
        corpus.clear();
        Factory.deleteResource(document);
    }

    public static void main(String[] arguments) throws Exception {
        long begin = System.nanoTime();
        Annie annie = new Annie();
        double start = (System.nanoTime() - begin) / 1e9;
        List<String> articles = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8);
        for (String article : articles.subList(0, Math.min(WARM_UP, articles.size()))) annie.read(article);
        annie.found.clear();
        long bytes = 0;
        begin = System.nanoTime();
        double limit = Double.parseDouble(arguments[1]), seconds = 0;
        for (int i = 0; i < articles.size() && seconds < limit; i++) {
            annie.read(articles.get(i));
            bytes += articles.get(i).getBytes(StandardCharsets.UTF_8).length + 1;
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        StringBuilder counts = new StringBuilder();
        annie.found.forEach((kind, count) -> counts.append(counts.length() > 0 ? ", " : "").append("\"" + kind + "\": " + count));
        System.out.printf(Locale.ROOT, "{\"version\": \"%s\", \"bytes\": %d, \"seconds\": %f, \"start\": %f, \"found\": {%s}}%n",
            Main.version, bytes, seconds, start, counts);
    }
}
