// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/siteview.h"

namespace Ui {

/// Main memory of an SU to scale: monitor and hypervisor, the systems shown, what is taken but
/// shown by no overview (the storage hole of S4.4-07), and what is free.
class MemoryBar final : public QWidget {
    Q_OBJECT

public:
    explicit MemoryBar(QWidget *parent = nullptr);

    /// @p vm: name of the system whose part is drawn heavier; may be empty.
    void showSu(const Model::SiteView &view, Model::UnitId su, const QString &vm = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Kind : quint8 {
        Base,
        System,
        Own,
        Hidden,
        Free,
    };
    struct Part {
        Kind kind;
        int megabytes;
        QString text;

        bool operator==(const Part &) const = default;
    };

    QRect rectOf(std::size_t part) const;

    std::vector<Part> m_parts;
    int m_total = 0;
};

/// Megabytes taken on @p su by nothing an overview shows; 0 when all adds up.
int hiddenMegabytes(const Model::SiteView &view, Model::UnitId su);

} // namespace Ui
