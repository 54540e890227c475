# What the page of `chancery report` is made of, in the order in which it stands there.
set(REPORT_PAGE page.html)
set(REPORT_STYLES page.css article.css table.css timeline.css print.css)
set(REPORT_SCRIPTS data.js elements.js places.js mentions.js sentences.js inspector.js reader.js article.js articles.js
                   rows.js table.js documents.js chart.js timeline.js errors.js page.js)
